using System.IO.Compression;
using System.Text;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Metadata;

/// <summary>Metadata of a PNG file: eXIf, and the text chunks tEXt, zTXt and iTXt (ISO/IEC 15948, 11.3.4).</summary>
internal static class PngBlocks
{
    private const uint Exif = 0x65584966;
    private const uint Plain = 0x74455874; // tEXt
    private const uint Compressed = 0x7A545874; // zTXt
    private const uint International = 0x69545874; // iTXt
    private const string XmpKeyword = "XML:com.adobe.xmp";

    public static void Read(ReadOnlySpan<byte> bytes, BlockList blocks)
    {
        var chunks = new PngChunks(bytes);
        while (chunks.Next())
        {
            if (chunks.Type == Exif)
            {
                blocks.Add(BlockKind.Exif, "PNG eXIf", WithoutPrefix(chunks.Payload));
            }
            else if (chunks.Type is Plain or Compressed or International)
            {
                AddText(chunks.Type, chunks.Payload, blocks);
            }
        }
    }

    private static ReadOnlySpan<byte> WithoutPrefix(ReadOnlySpan<byte> exif) => exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;

    private static void AddText(uint type, ReadOnlySpan<byte> payload, BlockList blocks)
    {
        var end = payload.IndexOf((byte)0);
        if (end is < 1 or > 79)
        {
            return;
        }

        var keyword = Encoding.Latin1.GetString(payload[..end]);
        var text = payload[(end + 1)..];
        if (type == Plain)
        {
            Add(keyword, "PNG tEXt", text, blocks);
        }
        else if (type == Compressed)
        {
            Inflate(keyword, "PNG zTXt", text.IsEmpty ? [] : text[1..], blocks);
        }
        else
        {
            AddInternational(keyword, text, blocks);
        }
    }

    // Compression flag, method, language tag, translated keyword, text.
    private static void AddInternational(string keyword, ReadOnlySpan<byte> rest, BlockList blocks)
    {
        if (rest.Length < 2)
        {
            return;
        }

        var isCompressed = rest[0] == 1;
        rest = AfterZero(AfterZero(rest[2..]));
        if (isCompressed)
        {
            Inflate(keyword, "PNG iTXt", rest, blocks);
        }
        else
        {
            Add(keyword, "PNG iTXt", rest, blocks);
        }
    }

    private static ReadOnlySpan<byte> AfterZero(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((byte)0) is >= 0 and var zero ? bytes[(zero + 1)..] : [];

    private static void Add(string keyword, string place, ReadOnlySpan<byte> text, BlockList blocks) =>
        blocks.Add(keyword == XmpKeyword ? BlockKind.Xmp : BlockKind.Text, place, text, keyword);

    private static void Inflate(string keyword, string place, ReadOnlySpan<byte> compressed, BlockList blocks)
    {
        var text = new byte[Math.Min(blocks.MaxBlockBytes, compressed.Length * 1032L)];
        try
        {
            using var inflated = new ZLibStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
            var length = inflated.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            if (inflated.ReadByte() >= 0)
            {
                blocks.LeaveOut();
                return;
            }

            Add(keyword, place, text.AsSpan(0, length), blocks);
        }
        catch (InvalidDataException)
        {
            blocks.LeaveOut();
        }
    }
}
