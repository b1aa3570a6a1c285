using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>
/// Walks one directory of an Exif block (TIFF 6.0, section 2), forwards only and only as far as there are bytes: links that form a loop do
/// no harm as long as nobody follows <see cref="After"/> twice.
/// </summary>
internal ref struct TiffDirectory
{
    public const ushort Short = 3;
    public const ushort Long = 4;

    private const int HeaderLength = 8;
    private const int EntryLength = 12;

    private readonly ReadOnlySpan<byte> _tiff;
    private ReadOnlySpan<byte> _rest;
    private ReadOnlySpan<byte> _entry;
    private int _left;

    private TiffDirectory(ReadOnlySpan<byte> tiff, uint at)
    {
        _tiff = tiff;
        if (at >= HeaderLength && at <= tiff.Length - sizeof(ushort))
        {
            _left = UInt16(tiff[(int)at..]);
            _rest = tiff[((int)at + sizeof(ushort))..];
        }
    }

    public readonly ushort Tag => UInt16(_entry);

    public readonly ushort Type => UInt16(_entry[2..]);

    /// <summary>How many values of the type the entry has.</summary>
    public readonly uint Count => UInt32(_entry[4..]);

    /// <summary>The four bytes of the entry that hold its value, or say where it is.</summary>
    public readonly ReadOnlySpan<byte> Value => _entry[8..];

    /// <summary>Where the next directory is; 0 when there is none, or while there are entries left.</summary>
    public readonly uint After => _left == 0 && _rest.Length >= sizeof(uint) ? UInt32(_rest) : 0;

    /// <summary>The first directory; without entries when the bytes are no TIFF.</summary>
    public static TiffDirectory First(ReadOnlySpan<byte> tiff)
    {
        var isTiff = tiff.Length >= HeaderLength && (IsLittle(tiff) || tiff.StartsWith("MM\0*"u8));
        return isTiff ? new TiffDirectory(tiff, new TiffDirectory(tiff, 0).UInt32(tiff[4..])) : default;
    }

    /// <summary>Another directory of the same block.</summary>
    public readonly TiffDirectory At(uint at) => new(_tiff, at);

    /// <summary>Goes to the next entry while there is one and <paramref name="most"/>, which counts down, allows it.</summary>
    public bool Next(ref int most)
    {
        if (_left == 0 || most <= 0 || _rest.Length < EntryLength)
        {
            return false;
        }

        _entry = _rest[..EntryLength];
        _rest = _rest[EntryLength..];
        _left--;
        most--;
        return true;
    }

    public readonly ushort UInt16(ReadOnlySpan<byte> bytes) =>
        IsLittle(_tiff) ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    public readonly uint UInt32(ReadOnlySpan<byte> bytes) =>
        IsLittle(_tiff) ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    public static bool IsLittle(ReadOnlySpan<byte> tiff) => tiff.StartsWith("II*\0"u8);
}
