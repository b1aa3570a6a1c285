using System.Text;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Metadata;

/// <summary>
/// Reads the texts of an Exif block: the first directory and the Exif directory it points to, forwards only, so that links in a loop do
/// no harm. Values that lie outside the block are skipped.
/// </summary>
internal static class ExifTexts
{
    private const int MostLetters = 65_536;
    private const int Ascii = 2;
    private const int Undefined = 7;

    /// <summary>Adds every text found; the first of a kind stays.</summary>
    public static Dictionary<ExifTag, string> Read(ReadOnlySpan<byte> tiff, int maxEntries)
    {
        var (texts, left) = (new Dictionary<ExifTag, string>(), maxEntries);
        var first = TiffDirectory.First(tiff);
        var exif = first.At(Take(tiff, ref first, texts, ref left));
        _ = Take(tiff, ref exif, texts, ref left);
        return texts;
    }

    // Gives where the directory of Exif's own is.
    private static uint Take(ReadOnlySpan<byte> tiff, ref TiffDirectory directory, Dictionary<ExifTag, string> texts, ref int left)
    {
        var second = 0u;
        while (directory.Next(ref left))
        {
            var tag = (ExifTag)directory.Tag;
            if (tag == ExifTag.ExifDirectory && directory.Type == TiffDirectory.Long)
            {
                second = directory.UInt32(directory.Value);
            }
            else if (Enum.IsDefined(tag) && directory.Type is Ascii or Undefined && Value(tiff, directory) is { Length: > 0 } value)
            {
                texts.TryAdd(tag, tag == ExifTag.UserComment ? Comment(value, TiffDirectory.IsLittle(tiff)) : Plain(value));
            }
        }

        return second;
    }

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> tiff, TiffDirectory entry)
    {
        var (length, at) = (entry.Count, entry.UInt32(entry.Value));
        if (length <= 4)
        {
            return entry.Value[..(int)length];
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
}
