using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Metadata;

/// <summary>Metadata of a WebP file: the EXIF and XMP chunks (RFC 9649, 2.7.1.5).</summary>
internal static class WebPBlocks
{
    private const uint Xmp = 0x584D5020; // 'XMP '

    public static void Read(ReadOnlySpan<byte> bytes, BlockList blocks)
    {
        var chunks = new WebPChunks(WebPStructure.Body(bytes));
        while (chunks.Next())
        {
            if (chunks.Type == WebPStructure.Exif)
            {
                var exif = chunks.Payload;
                blocks.Add(BlockKind.Exif, "WebP EXIF", exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif);
            }
            else if (chunks.Type == Xmp)
            {
                blocks.Add(BlockKind.Xmp, "WebP XMP", chunks.Payload);
            }
        }
    }
}
