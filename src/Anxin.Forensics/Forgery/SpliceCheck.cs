using Anxin.Forensics.Forgery.Compression;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Coefficients;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Forgery;

/// <summary>Does a place of the picture lack the trace of an earlier compression that the rest shows?</summary>
internal static class SpliceCheck
{
    public const string Id = "forgery.splice";
    public const int Version = 1;
    private const int LeastBlocks = 100;
    private const double LeastGain = 0.02;

    // A block that is foreign in part is marked as a whole; what is left out at the edge makes up for it.
    private const int Edge = 3;

    private static readonly string[] _limits = ["limit-splice-needs-earlier-file", "limit-splice-stickers"];

    public static Finding Of(ReadOnlySpan<byte> bytes, MediaInfo info, Picture picture, SpliceOptions options)
    {
        if (Grid(bytes, info, picture, options) is not { } grid || grid.Wide * grid.High < LeastBlocks)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("splice-not-looked")) { Score = 0, Limits = _limits };
        }

        var earlier = EarlierCompression.Of(grid);
        var foreign = ForeignBlocks.Of(earlier, grid.Wide, grid.High);
        var (score, isSeen) = (Math.Round(foreign.Score, 4), earlier.Gain >= LeastGain);
        var details = Details.Of(
            ("earlierQuality", isSeen ? earlier.Quality : null), ("gain", Math.Round(earlier.Gain, 3)),
            ("blocks", foreign.Blocks.Count(b => b)));
        if (!isSeen || foreign.Score < options.MinScore)
        {
            return new Finding(
                Id, Version, Outcome.NoConclusion, Reason.Of(isSeen ? "splice-not-seen" : "splice-no-trace")) { Score = score, Details = details, Limits = _limits };
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

    private static BlockGrid? Grid(ReadOnlySpan<byte> bytes, MediaInfo info, Picture picture, SpliceOptions options)
    {
        if (info.Size.Pixels > options.MaxPixels)
        {
            return null;
        }

        return info.Format switch
        {
            MediaFormat.Jpeg when JpegCoefficients.Read(bytes, options.MaxPixels) is { IsWhole: true } read => BlockGrid.Of(read.Planes[0]),
            MediaFormat.Png when picture.IsWhole =>
                BlockGrid.Of(Luma.Of(picture.Shrunk(picture.Upright)), picture.Upright.Width, picture.Upright.Height),
            _ => null,
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
