using System.Globalization;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Quality;

/// <summary>Can somebody judge by this picture? What is missing becomes advice to the sender, never a doubt.</summary>
internal static class QualityCheck
{
    public const string Blur = "quality.blur";
    public const string Exposure = "quality.exposure";
    public const string Size = "quality.size";
    public const int Version = 1;

    /// <summary>Pictures are judged at the size they are looked at.</summary>
    private const int Side = 1024;

    public static IEnumerable<Finding> Of(Picture picture, QualityOptions options)
    {
        var size = picture.Within(Side);
        var luma = Luma.Of(picture.Shrunk(size));
        return [OfSize(picture, options), OfExposure(luma, options), OfBlur(luma, size.Width, options)];
    }

    private static Finding OfSize(Picture picture, QualityOptions options)
    {
        var shorter = Math.Min(picture.Upright.Width, picture.Upright.Height);
        var words = ("pixels", shorter.ToString(CultureInfo.InvariantCulture));
        return new Finding(
            Size, Version, Outcome.NoConclusion, Reason.Of(shorter < options.MinSide ? "quality-too-small" : "quality-size-fine", words))
        {
            Details = Details.Of(("width", picture.Upright.Width), ("height", picture.Upright.Height)),
        };
    }

    private static Finding OfExposure(byte[] luma, QualityOptions options)
    {
        var mean = luma.Sum(v => (long)v) / (double)luma.Length;
        var black = luma.Count(v => v < 8) / (double)luma.Length;
        var white = luma.Count(v => v > 247) / (double)luma.Length;
        var code = mean < options.DarkMean ? "quality-too-dark"
            : mean > options.BrightMean && white > 0.5 ? "quality-too-bright"
            : "quality-light-fine";
        return new Finding(Exposure, Version, Outcome.NoConclusion, Reason.Of(code))
        {
            Details = Details.Of(("mean", Math.Round(mean, 1)), ("blackShare", Math.Round(black, 4)), ("whiteShare", Math.Round(white, 4))),
        };
    }

    private static Finding OfBlur(byte[] luma, int width, QualityOptions options)
    {
        var sharpness = Sharpness.Of(luma, width);
        var code = sharpness is null ? "quality-nothing-to-see" : sharpness < options.MinSharpness ? "quality-blurred" : "quality-sharp";
        return new Finding(Blur, Version, Outcome.NoConclusion, Reason.Of(code))
        {
            Details = Details.Of(("sharpness", sharpness is { } value ? Math.Round(value, 4) : null)),
            Limits = ["limit-blur-is-relative"],
        };
    }
}
