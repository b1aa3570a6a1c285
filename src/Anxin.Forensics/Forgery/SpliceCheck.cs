using Anxin.Forensics.Forgery.Compression;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Forgery;

/// <summary>Does a place of the picture lack the trace of an earlier compression that the rest shows?</summary>
internal static class SpliceCheck
{
    public const string Id = "forgery.splice";
    public const int Version = 2;

    // A block that is foreign in part is marked as a whole; what is left out at the edge makes up for it.
    private const int Edge = 3;
    private const double MostIfUnsure = 0.5;

    private static readonly string[] _limits = ["limit-splice-needs-earlier-file", "limit-splice-stickers"];

    public static Finding Of(
        CompressionTrace? trace, ReadOnlySpan<byte> bytes, MediaInfo info, Picture picture, SpliceOptions options)
    {
        if (trace is not { Grid: var grid, Earlier: var earlier, IsSeen: var isSeen })
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("splice-not-looked")) { Score = 0, Limits = _limits };
        }

        var foreign = ForeignBlocks.Of(earlier, grid.Wide, grid.High);
        var count = foreign.Blocks.Count(b => b);

        // A faint trace, or one that most of the picture lacks, also comes of saving an honest picture three times.
        var isUnsure = earlier.Gain < options.MinGain || count > options.MaxShare * foreign.Blocks.Length;
        var score = Math.Round(isUnsure ? Math.Min(foreign.Score, MostIfUnsure) : foreign.Score, 4);
        var details = Details.Of(
            ("earlierQuality", isSeen ? earlier.Quality : null), ("gain", Math.Round(earlier.Gain, 3)),
            ("blocks", count));
        if (!isSeen || isUnsure || score < options.MinScore)
        {
            var code = !isSeen ? "splice-no-trace" : foreign.Score < options.MinScore ? "splice-not-seen" : "splice-unsure";
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of(code)) { Score = score, Details = details, Limits = _limits };
        }

        var size = info.Format == MediaFormat.Jpeg ? info.Size : picture.Upright;
        var upright = Upright(Pixels(foreign.Blocks, grid, size), size, info.Format == MediaFormat.Jpeg ? ExifOrientation.Of(info.Format, bytes) : 1);
        return new Finding(Id, Version, Outcome.Doubts, Reason.Of("splice-seen"))
        {
            Score = score,
            Mask = Marks.Of(upright, picture.Upright.Width, picture.Upright.Height),
            Regions = Marks.Regions(upright, picture.Upright.Width, picture.Upright),
            Details = details,
            Limits = _limits,
        };
    }

    private static bool[] Pixels(bool[] blocks, BlockGrid grid, PictureSize size)
    {
        var pixels = new bool[size.Pixels];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % size.Width / 8, i / size.Width / 8);
            pixels[i] = x < grid.Wide && y < grid.High && blocks[(y * grid.Wide) + x];
        }

        return Spots.Shrunk(pixels, size.Width, Edge);
    }

    private static bool[] Upright(bool[] stored, PictureSize size, int mark)
    {
        if (mark == 1)
        {
            return stored;
        }

        var samples = new byte[3 * stored.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            samples[3 * i] = stored[i] ? (byte)1 : (byte)0;
        }

        var turned = Orientation.Apply(new Raster(size, 3, samples), mark);
        var upright = new bool[stored.Length];
        for (var i = 0; i < upright.Length; i++)
        {
            upright[i] = turned.Samples[3 * i] == 1;
        }

        return upright;
    }
}
