using System.Buffers;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Comparing.Features;

/// <summary>One size of a brightness picture.</summary>
internal sealed class GrayLevel(PictureSize size, byte[] samples)
{
    // Neighbouring sizes differ by the square root of two: 181 / 128.
    private const int Step = 128;
    private const int Of = 181;
    private const int LeastSide = 40;

    public int Width => size.Width;

    public int Height => size.Height;

    public byte[] Samples => samples;

    /// <summary>The picture and smaller ones, each about half the pixels of the one before.</summary>
    public static unsafe List<GrayLevel> Pyramid(PictureSize size, byte[] luma, int most)
    {
        var levels = new List<GrayLevel> { new(size, luma) };
        while (levels.Count < most)
        {
            var last = levels[^1];
            var next = new PictureSize(last.Width * Step / Of, last.Height * Step / Of);
            if (Math.Min(next.Width, next.Height) < LeastSide)
            {
                break;
            }

            fixed (byte* start = last.Samples)
            {
                levels.Add(new GrayLevel(next, AreaAverage.Shrink(start, last.Width, new PictureSize(last.Width, last.Height), 1, next).Samples));
            }
        }

        return levels;
    }

    /// <summary>The level blurred by 1 4 6 4 1 both ways, into a rented buffer.</summary>
    public byte[] Smoothed()
    {
        var (width, height) = (Width, Height);
        var across = ArrayPool<byte>.Shared.Rent(width * height);
        var target = ArrayPool<byte>.Shared.Rent(width * height);
        for (var y = 0; y < height; y++)
        {
            Blur.Across(samples.AsSpan(y * width, width), across.AsSpan(y * width, width));
        }

        for (var y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> Row(int at) => across.AsSpan(Math.Clamp(at, 0, height - 1) * width, width);
            Blur.Rows(new Blur.FiveRows(Row(y - 2), Row(y - 1), Row(y), Row(y + 1), Row(y + 2)), target.AsSpan(y * width, width));
        }

        ArrayPool<byte>.Shared.Return(across);
        return target;
    }
}
