using Anxin.Forensics.Media.Structure;

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

    private readonly Dictionary<ushort, uint> _values = [];

    private ExifNumbers()
    {
    }

    public static ExifNumbers Of(ReadOnlySpan<byte> tiff, int maxEntries)
    {
        var (numbers, left) = (new ExifNumbers(), maxEntries);
        var first = TiffDirectory.First(tiff);
        numbers.Take(ref first, ref left);
        if (numbers.Find(ExifDirectory) is { } at)
        {
            var exif = first.At(at);
            numbers.Take(ref exif, ref left);
        }

        var small = first.At(first.After);
        numbers.Take(ref small, ref left);
        return numbers;
    }

    /// <summary>Null when there is none.</summary>
    public uint? Find(ushort tag) => _values.TryGetValue(tag, out var value) ? value : null;

    private void Take(ref TiffDirectory directory, ref int left)
    {
        while (directory.Next(ref left))
        {
            if (directory is { Count: 1, Type: TiffDirectory.Short or TiffDirectory.Long })
            {
                var value = directory.Type == TiffDirectory.Short ? directory.UInt16(directory.Value) : directory.UInt32(directory.Value);
                _values.TryAdd(directory.Tag, value);
            }
        }
    }
}
