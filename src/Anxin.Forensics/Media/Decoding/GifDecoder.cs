using Anxin.Forensics.Media.Native;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Decodes the first picture of a GIF file on a white canvas.</summary>
internal static unsafe class GifDecoder
{
    public static Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        if (GifStructure.Read(bytes, out var frame) is not null || frame.Canvas != info.Size)
        {
            throw new MediaException(Problems.Corrupt("its header is ambiguous"));
        }

        var stride = (long)frame.Canvas.Width * 3;
        using var numbers = new NativeBuffer(frame.Size.Pixels);
        using var pixels = new NativeBuffer(stride * frame.Canvas.Height);
        if (!GifCodes.Decode(frame, new Span<byte>(numbers.Start, (int)frame.Size.Pixels)))
        {
            throw new MediaException(Problems.Corrupt("its picture data cannot be decoded"));
        }

        for (var y = 0; y < frame.Canvas.Height; y++)
        {
            new Span<byte>(pixels.Start + (y * stride), (int)stride).Fill(255);
        }

        for (var row = 0; row < frame.Size.Height; row++)
        {
            var y = frame.Top + (frame.IsInterlaced ? Interlaced(row, frame.Size.Height) : row);
            Draw(
                frame, new ReadOnlySpan<byte>(numbers.Start + ((long)row * frame.Size.Width), frame.Size.Width),
                new Span<byte>(pixels.Start + (y * stride) + (frame.Left * 3), frame.Size.Width * 3));
        }

        return AreaAverage.Shrink(pixels.Start, stride, frame.Canvas, 3, wanted);
    }

    private static void Draw(GifFrame frame, ReadOnlySpan<byte> numbers, Span<byte> target)
    {
        for (var x = 0; x < numbers.Length; x++)
        {
            var colour = numbers[x] * 3;
            if (numbers[x] != frame.Transparent && colour + 3 <= frame.Palette.Length)
            {
                frame.Palette.Slice(colour, 3).CopyTo(target[(x * 3)..]);
            }
        }
    }

    // Four passes: every eighth row, those in the middle between, then every fourth, then every second.
    private static int Interlaced(int row, int height)
    {
        foreach (var (first, step) in (ReadOnlySpan<(int, int)>)[(0, 8), (4, 8), (2, 4), (1, 2)])
        {
            var rows = height <= first ? 0 : (height - first + step - 1) / step;
            if (row < rows)
            {
                return first + (row * step);
            }

            row -= rows;
        }

        return height - 1;
    }
}
