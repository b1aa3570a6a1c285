using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Metadata;

/// <summary>Metadata of a GIF file: comments, and XMP in its application extension (XMP part 3, 1.1.2).</summary>
internal static class GifBlocks
{
    private const byte Comment = 0xFE;
    private const byte Application = 0xFF;

    // XMP lies there as it is, followed by 258 bytes that make it look like sub-blocks.
    private const int Trailer = 258;

    public static void Read(ReadOnlySpan<byte> bytes, BlockList blocks)
    {
        for (var at = GifStructure.Start(bytes); at + 2 < bytes.Length && bytes[at] == GifStructure.Extension;)
        {
            var content = bytes[(at + 2)..];
            if (GifStructure.LengthOf(content) is not { } length)
            {
                return;
            }

            if (bytes[at + 1] == Comment)
            {
                blocks.Add(BlockKind.Other, "GIF comment", Joined(content[..length], blocks.MaxBlockBytes));
            }
            else if (bytes[at + 1] == Application && content[1..].StartsWith("XMP DataXMP"u8) && length > 12 + Trailer)
            {
                blocks.Add(BlockKind.Xmp, "GIF XMP", content[12..(length - Trailer)]);
            }

            at += 2 + length;
        }
    }

    private static byte[] Joined(ReadOnlySpan<byte> subBlocks, int most)
    {
        using var joined = new MemoryStream();
        for (var at = 0; subBlocks[at] != 0 && joined.Length <= most; at += 1 + subBlocks[at])
        {
            joined.Write(subBlocks.Slice(at + 1, subBlocks[at]));
        }

        return joined.ToArray();
    }
}
