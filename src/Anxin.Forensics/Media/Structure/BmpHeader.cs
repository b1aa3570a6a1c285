using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>The header of a BMP file (BITMAPINFOHEADER and its successors), checked against the file.</summary>
/// <param name="Size">Width and height.</param>
/// <param name="Bits">Bits a pixel.</param>
/// <param name="IsTopDown">The first row is the uppermost.</param>
/// <param name="PaletteStart">Where the colours are, four bytes each.</param>
/// <param name="Colours">How many of them.</param>
/// <param name="PixelStart">Where the rows are.</param>
internal readonly record struct BmpHeader(PictureSize Size, int Bits, bool IsTopDown, int PaletteStart, int Colours, int PixelStart)
{
    private const int FileHeader = 14;
    private const int InfoHeader = 40;
    private const int Plain = 0;
    private const int BitFields = 3;

    /// <summary>Masks of red, green and blue, when the file gives them.</summary>
    public (uint Red, uint Green, uint Blue) Masks { get; private init; }

    /// <summary>Bytes of a row; rows begin at multiples of four.</summary>
    public long Stride => (((long)Size.Width * Bits) + 31) / 32 * 4;

    public static bool Starts(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= FileHeader + 4 && bytes.StartsWith("BM"u8) && bytes[6..10].SequenceEqual("\0\0\0\0"u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[FileHeader..]) is 12 or 16 or 40 or 52 or 56 or 64 or 108 or 124;

    public static MediaProblem? Examine(ReadOnlySpan<byte> bytes, MediaLimits limits, out PictureSize size)
    {
        size = default;
        if (Read(bytes, out var header) is { } problem)
        {
            return problem;
        }

        size = header.Size;
        if (!limits.Allow(size))
        {
            return Problems.TooManyPixels(size, limits);
        }

        return header.Stride * size.Height > bytes.Length - header.PixelStart ? Problems.Truncated("its last rows are missing") : null;
    }

    public static MediaProblem? Read(ReadOnlySpan<byte> bytes, out BmpHeader header)
    {
        header = default;
        if (bytes.Length < FileHeader + InfoHeader)
        {
            return Problems.Truncated("the file ends inside its header");
        }

        var info = bytes[FileHeader..];
        var length = UInt32(info, 0);
        if (length < InfoHeader)
        {
            return Problems.Unsupported("a BMP picture of an old kind");
        }

        var (width, height, bits, compression) = (Int32(info, 4), Int32(info, 8), info[14] | (info[15] << 8), UInt32(info, 16));
        if (width <= 0 || height is 0 or int.MinValue || bits is not (1 or 4 or 8 or 16 or 24 or 32))
        {
            return Problems.Corrupt("its header makes no sense");
        }

        if (compression is not (Plain or BitFields) || (compression == BitFields && bits is not (16 or 32)))
        {
            return Problems.Unsupported("a compressed BMP picture");
        }

        // The masks lie inside later headers, and behind this one.
        var masks = compression == BitFields && bytes.Length >= FileHeader + InfoHeader + 12;
        var palette = FileHeader + (long)length;
        var (used, start) = (UInt32(info, 32), UInt32(bytes, 10));
        var colours = bits > 8 ? 0 : used == 0 ? 1u << bits : used;
        if (start < palette + (colours * 4) || start > bytes.Length || colours > 256 || (compression == BitFields && !masks))
        {
            return Problems.Corrupt("its colours and rows overlap or lie outside the file");
        }

        header = new BmpHeader(new PictureSize(width, Math.Abs(height)), bits, height < 0, (int)palette, (int)colours, (int)start)
        {
            Masks = masks ? (UInt32(info, 40), UInt32(info, 44), UInt32(info, 48)) : (0x7C00, 0x3E0, 0x1F),
        };
        return null;
    }

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static int Int32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
