using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints.Index;

/// <summary>How sure it is that an upload was made from a known picture: 0 to 1, from 0.5 on it is doubted.</summary>
internal static class ReuseScore
{
    /// <summary>From here on a match is a doubt.</summary>
    public const double Doubts = 0.5;

    // The distance at which the score of the hash reaches 0; the nearest of thousands of unlike pictures lies above it.
    private const double Unlike = 96;

    public static double Of(PictureMatch match, ReuseOptions options) =>
        Math.Max(OfHash(match, options), match.Part is { } part ? OfPart(part, options) : 0);

    /// <summary>By the hash alone; 0.5 at the radius.</summary>
    public static double OfHash(PictureMatch match, ReuseOptions options) =>
        match.Known.Whole.Detail < options.MinDetail ? 0
        : match.Distance <= options.MaxDistance ? 1 - (0.5 * match.Distance / Math.Max(1, options.MaxDistance))
        : Math.Max(0, 0.5 * (Unlike - match.Distance) / (Unlike - options.MaxDistance)) * 0.99;

    /// <summary>By keypoints and pixels: the weakest of five, each 0.5 at its threshold.</summary>
    public static double OfPart(PartMatch part, ReuseOptions options)
    {
        ReadOnlySpan<double> sides =
        [
            part.Inliers / (2.0 * options.MinKeypoints), part.Share / (2 * options.MinShare), 1 - (part.Error / (2 * options.MaxError)),
            part.Agreement.Blocks / (2.0 * options.MinBlocks),
            0.5 + ((part.Agreement.Median - options.MinAgreement) / (2 * (1 - options.MinAgreement))),
        ];
        var least = 1.0;
        foreach (var side in sides)
        {
            least = Math.Min(least, side);
        }

        return Math.Max(0, least);
    }
}
