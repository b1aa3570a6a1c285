using System.Buffers.Binary;

namespace Anxin.Forensics.Metadata;

/// <summary>
/// Whole numbers of an Exif block: of the first directory, the Exif directory it points to and the directory of the small picture, each
/// read once and forwards only, so that links in a loop do no harm.
/// </summary>
internal sealed class ExifNumbers
{
    public const ushort Width = 0xA002;
    public const ushort Height = 0xA003;
    public const ushort ThumbnailAt = 0x0201;
    public const ushort ThumbnailLength = 0x0202;

    private const ushort ExifDirectory = 0x8769;
    private const int EntryLength = 12;
    private const ushort Short = 3;
    private const ushort Long = 4;

    private readonly Dictionary<ushort, uint> _values = [];

    private ExifNumbers()
    {
    }

    public static ExifNumbers Of(ReadOnlySpan<byte> tiff, int maxEntries)
    {
        var numbers = new ExifNumbers();
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (tiff.Length >= 8 && (isLittle || tiff.StartsWith("MM\0*"u8)))
        {
            var left = maxEntries;
            var small = numbers.Take(tiff, UInt32(tiff[4..], isLittle), isLittle, ref left);
            if (numbers.Find(ExifDirectory) is { } exif)
            {
                _ = numbers.Take(tiff, exif, isLittle, ref left);
            }

            _ = numbers.Take(tiff, small, isLittle, ref left);
        }

        return numbers;
    }

    /// <summary>Null when there is none.</summary>
    public uint? Find(ushort tag) => _values.TryGetValue(tag, out var value) ? value : null;

    // Gives where the next directory is.
    private uint Take(ReadOnlySpan<byte> tiff, uint at, bool isLittle, ref int left)
    {
        if (at < 8 || at > tiff.Length - 2)
        {
            return 0;
        }

        var entries = tiff[((int)at + 2)..];
        for (var count = UInt16(tiff[(int)at..], isLittle); count > 0; count--, left--)
        {
            if (entries.Length < EntryLength || left <= 0)
            {
                return 0;
            }

            var type = UInt16(entries[2..], isLittle);
            if (type is Short or Long && UInt32(entries[4..], isLittle) == 1)
            {
                _values.TryAdd(UInt16(entries, isLittle), type == Short ? UInt16(entries[8..], isLittle) : UInt32(entries[8..], isLittle));
            }

            entries = entries[EntryLength..];
        }

        return entries.Length >= 4 ? UInt32(entries, isLittle) : 0;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
