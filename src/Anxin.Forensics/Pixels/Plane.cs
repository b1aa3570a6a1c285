using System.Buffers;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Pixels;

/// <summary>One value a pixel, rows from top to bottom without padding, in a buffer that goes back to the pool.</summary>
internal sealed class Plane : IDisposable
{
    private float[] _samples;

    public Plane(PictureSize size)
    {
        (Width, Height) = (size.Width, size.Height);
        _samples = ArrayPool<float>.Shared.Rent(Width * Height);
    }

    public int Width { get; }

    public int Height { get; }

    public PictureSize Size => new(Width, Height);

    public Span<float> Samples => _samples.AsSpan(0, Width * Height);

    public ref float this[int x, int y] => ref _samples[(y * Width) + x];

    public Span<float> Row(int y) => _samples.AsSpan(y * Width, Width);

    public static Plane Of(PictureSize size, ReadOnlySpan<byte> samples)
    {
        var plane = new Plane(size);
        var target = plane.Samples;
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = samples[i];
        }

        return plane;
    }

    public void Dispose()
    {
        if (_samples.Length > 0)
        {
            ArrayPool<float>.Shared.Return(_samples);
            _samples = [];
        }
    }
}
