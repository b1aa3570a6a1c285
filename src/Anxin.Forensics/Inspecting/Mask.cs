using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Encoding;

namespace Anxin.Forensics.Inspecting;

/// <summary>Marks pixels of the upright picture, one bit each. It lies over the whole picture; of a very large one it may hold fewer pixels.</summary>
public sealed class Mask
{
    private readonly byte[] _bits;

    internal Mask(PictureSize size)
    {
        (Width, Height) = (size.Width, size.Height);
        Stride = (size.Width + 7) / 8;
        _bits = new byte[Stride * size.Height];
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The rows from top to bottom, each beginning with a new byte, the leftmost pixel in its highest bit.</summary>
    public ReadOnlySpan<byte> Bits => _bits;

    private int Stride { get; }

    /// <summary>Whether a pixel is marked.</summary>
    public bool this[int x, int y]
    {
        get => (_bits[(y * Stride) + (x >> 3)] & (0x80 >> (x & 7))) != 0;
        internal set
        {
            ref var bits = ref _bits[(y * Stride) + (x >> 3)];
            bits = (byte)(value ? bits | (0x80 >> (x & 7)) : bits & ~(0x80 >> (x & 7)));
        }
    }

    /// <summary>A PNG file of one bit a pixel, white where marked.</summary>
    public byte[] ToPng() => PngEncoder.OneBit(Width, Height, _bits);
}
