using Anxin.Forensics.Features;
using Anxin.Forensics.Media.Coefficients;

namespace Anxin.Forensics.Forgery.Compression;

/// <summary>The coefficients of a picture's brightness on the grid of its file, and its samples.</summary>
/// <param name="Wide">Whole blocks across.</param>
/// <param name="High">Whole blocks down.</param>
/// <param name="Values">64 a block, quantised.</param>
/// <param name="Steps">The steps they are quantised with; all 1 for a file that keeps pixels.</param>
/// <param name="Samples">The brightness around 0, eight pixels for each block.</param>
internal sealed record BlockGrid(int Wide, int High, short[] Values, ushort[] Steps, Plane Samples)
{
    /// <summary>Of a JPEG file.</summary>
    public static BlockGrid Of(CoefficientPlane plane)
    {
        var values = new short[64 * plane.BlocksWide * plane.BlocksHigh];
        var samples = new Plane(8 * plane.BlocksWide, 8 * plane.BlocksHigh);
        Span<float> block = stackalloc float[64];
        for (var i = 0; i < plane.BlocksWide * plane.BlocksHigh; i++)
        {
            var (x, y) = (i % plane.BlocksWide, i / plane.BlocksWide);
            var stored = plane.Block(x, y);
            stored.CopyTo(values.AsSpan(64 * i));
            for (var k = 0; k < 64; k++)
            {
                block[k] = stored[k] * plane.Steps[k];
            }

            BlockCosines.Back(block, block);
            for (var row = 0; row < 8; row++)
            {
                block.Slice(8 * row, 8).CopyTo(samples.Values.AsSpan((((8 * y) + row) * samples.Width) + (8 * x)));
            }
        }

        return new BlockGrid(plane.BlocksWide, plane.BlocksHigh, values, plane.Steps, samples);
    }

    /// <summary>Of pixels that were perhaps a JPEG file before.</summary>
    public static BlockGrid Of(byte[] luma, int width, int height)
    {
        var (wide, high) = (width / 8, height / 8);
        var (values, samples) = (new short[64 * wide * high], new Plane(8 * wide, 8 * high));
        for (var i = 0; i < samples.Values.Length; i++)
        {
            samples.Values[i] = luma[(i / samples.Width * width) + (i % samples.Width)] - 128;
        }

        Span<float> block = stackalloc float[64];
        for (var i = 0; i < wide * high; i++)
        {
            Cut(samples, i % wide * 8, i / wide * 8, block);
            BlockCosines.Forward(block, block);
            for (var k = 0; k < 64; k++)
            {
                values[(64 * i) + k] = (short)MathF.Round(block[k]);
            }
        }

        var steps = new ushort[64];
        Array.Fill(steps, (ushort)1);
        return new BlockGrid(wide, high, values, steps, samples);
    }

    /// <summary>Copies the 64 samples from a place on.</summary>
    public static void Cut(Plane samples, int x, int y, Span<float> block)
    {
        for (var row = 0; row < 8; row++)
        {
            samples.Values.AsSpan(((y + row) * samples.Width) + x, 8).CopyTo(block[(8 * row)..]);
        }
    }
}
