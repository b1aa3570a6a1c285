using Anxin.Forensics.Media;

namespace Anxin.Forensics.Metadata;

/// <summary>Takes the blocks of metadata out of a file that was examined.</summary>
internal static class BlockReader
{
    public static BlockList Read(MediaFormat format, ReadOnlySpan<byte> bytes, MetadataLimits limits)
    {
        var blocks = new BlockList(limits);
        switch (format)
        {
            case MediaFormat.Jpeg:
                JpegBlocks.Read(bytes, blocks);
                break;
            case MediaFormat.Png:
                PngBlocks.Read(bytes, blocks);
                break;
            case MediaFormat.WebP:
                WebPBlocks.Read(bytes, blocks);
                break;
            case MediaFormat.Gif:
                GifBlocks.Read(bytes, blocks);
                break;
            case MediaFormat.Bmp:
                break;
            default:
                HeifBlocks.Read(bytes, blocks);
                break;
        }

        return blocks;
    }
}
