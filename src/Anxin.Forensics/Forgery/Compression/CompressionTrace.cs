using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Coefficients;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Forgery.Compression;

/// <summary>What a picture's coefficients tell of an earlier save, worked out once for the checks that look at it.</summary>
internal sealed record CompressionTrace(BlockGrid Grid, EarlierCompression Earlier)
{
    private const int LeastBlocks = 100;

    // How much better an earlier save must explain a block than none; files saved once stay below.
    private const double LeastGain = 0.02;

    /// <summary>Whether the picture was a JPEG file before, on the same grid.</summary>
    public bool IsSeen => Earlier.Gain >= LeastGain;

    /// <summary>Null when the file does not allow to look.</summary>
    public static CompressionTrace? Of(ReadOnlySpan<byte> bytes, MediaInfo info, Picture picture, SpliceOptions options) =>
        Blocks(bytes, info, picture, options) is { } grid && grid.Wide * grid.High >= LeastBlocks
            ? new CompressionTrace(grid, EarlierCompression.Of(grid))
            : null;

    private static BlockGrid? Blocks(ReadOnlySpan<byte> bytes, MediaInfo info, Picture picture, SpliceOptions options)
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
}
