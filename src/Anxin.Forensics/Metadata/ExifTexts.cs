using System.Buffers.Binary;
using System.Text;

namespace Anxin.Forensics.Metadata;

/// <summary>
/// Reads the texts of an Exif block: the first directory and the Exif directory it points to, forwards only, so that links in a loop do
/// no harm. Values that lie outside the block are skipped.
/// </summary>
internal static class ExifTexts
{
    private const int MostLetters = 65_536;
    private const int EntryLength = 12;
    private const int Ascii = 2;
    private const int Long = 4;
    private const int Undefined = 7;

    /// <summary>Adds every text found; the first of a kind stays.</summary>
    public static Dictionary<ExifTag, string> Read(ReadOnlySpan<byte> tiff, int maxEntries)
    {
        var texts = new Dictionary<ExifTag, string>();
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length >= 8 && (isLittle || tiff.StartsWith("MM\0*"u8)))
        {
            var left = maxEntries;
            var second = Directory(tiff, UInt32(tiff[4..], isLittle), isLittle, texts, ref left);
            _ = Directory(tiff, second, isLittle, texts, ref left);
        }

        return texts;
    }

    private static uint Directory(ReadOnlySpan<byte> tiff, uint at, bool isLittle, Dictionary<ExifTag, string> texts, ref int left)
    {
        var second = 0u;
        if (at < 8 || at > tiff.Length - 2)
        {
            return second;
        }

        var entries = tiff[((int)at + 2)..];
        for (var count = UInt16(tiff[(int)at..], isLittle); count > 0 && entries.Length >= EntryLength && left > 0; count--, left--)
        {
            var (tag, type) = ((ExifTag)UInt16(entries, isLittle), UInt16(entries[2..], isLittle));
            if (tag == ExifTag.ExifDirectory && type == Long)
            {
                second = UInt32(entries[8..], isLittle);
            }
            else if (Enum.IsDefined(tag) && type is Ascii or Undefined && Value(tiff, entries, isLittle) is { Length: > 0 } value)
            {
                texts.TryAdd(tag, tag == ExifTag.UserComment ? Comment(value, isLittle) : Plain(value));
            }

            entries = entries[EntryLength..];
        }

        return second;
    }

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> tiff, ReadOnlySpan<byte> entry, bool isLittle)
    {
        var (length, at) = (UInt32(entry[4..], isLittle), UInt32(entry[8..], isLittle));
        if (length <= 4)
        {
            return entry.Slice(8, (int)length);
        }

        return length <= MostLetters && at <= tiff.Length && length <= tiff.Length - at ? tiff.Slice((int)at, (int)length) : [];
    }

    private static string Plain(ReadOnlySpan<byte> value) =>
        Encoding.UTF8.GetString(value.IndexOf((byte)0) is >= 0 and var end ? value[..end] : value).Trim();

    // Exif 2.32, 4.6.5: eight letters name the character code. Writers of UNICODE disagree about the order of bytes.
    private static string Comment(ReadOnlySpan<byte> value, bool isLittle)
    {
        if (value.StartsWith("UNICODE\0"u8))
        {
            var letters = value[8..];
            var startsLittle = letters.Length >= 2 ? letters[0] != 0 && letters[1] == 0 : isLittle;
            return (startsLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(letters).Trim('\0', ' ');
        }

        var hasCode = value.StartsWith("ASCII\0\0\0"u8) || value.StartsWith("JIS\0\0\0\0\0"u8) || value.StartsWith("\0\0\0\0\0\0\0\0"u8);
        return Encoding.UTF8.GetString(hasCode ? value[8..] : value).Trim('\0', ' ');
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
