using System.Runtime.CompilerServices;

namespace Anxin.App.Demo.Painting;

/// <summary>What a phone's camera adds: light from one side, darker corners, grain.</summary>
internal static class Film
{
    private const float Grain = 0.016f;
    private const int TableSize = 4096;
    private static readonly float[] Table = [.. Enumerable.Range(0, TableSize).Select(n => Hash((uint)n))];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte[] Develop(Canvas canvas, Random chance)
    {
        var (lightX, lightY) = (chance.NextSingle(), chance.NextSingle() * 0.5f);
        var (warmth, seed) = ((chance.NextSingle() - 0.4f) * 0.06f, (uint)chance.Next());
        var rgb = new byte[Canvas.Width * Canvas.Height * 3];
        for (var i = 0; i < canvas.Pixels.Length; i++)
        {
            var (x, y) = ((float)(i % Canvas.Width) / Canvas.Width, (float)(i / Canvas.Width) / Canvas.Height);
            var near = ((x - lightX) * (x - lightX)) + ((y - lightY) * (y - lightY));
            var corner = ((x - 0.5f) * (x - 0.5f)) + ((y - 0.5f) * (y - 0.5f));
            var light = 1.07f - (0.17f * near) - (0.28f * corner * corner * 2);
            var noise = (Hash(seed + (uint)i) - 0.5f) * Grain * 3;
            var pixel = canvas.Pixels[i];
            rgb[i * 3] = Byte((pixel.R * light * (1 + warmth)) + noise);
            rgb[(i * 3) + 1] = Byte((pixel.G * light) + noise);
            rgb[(i * 3) + 2] = Byte((pixel.B * light * (1 - warmth)) + noise);
        }

        return rgb;
    }

    /// <summary>0 to 1, the same for the same number.</summary>
    public static float Hash(uint n)
    {
        n = (n ^ (n >> 16)) * 0x7FEB_352D;
        n = (n ^ (n >> 15)) * 0x846C_A68B;
        return (n ^ (n >> 16)) * (1f / uint.MaxValue);
    }

    /// <summary>Smooth noise of about one bump a unit, 0 to 1.</summary>
    public static float Noise(float x, float y, uint seed)
    {
        var (ix, iy) = (MathF.Floor(x), MathF.Floor(y));
        var (fx, fy) = (x - ix, y - iy);
        (fx, fy) = (fx * fx * (3 - (2 * fx)), fy * fy * (3 - (2 * fy)));
        var (left, right) = (seed + (uint)((int)ix * 2_971), seed + (uint)(((int)ix + 1) * 2_971));
        var (up, down) = ((uint)((int)iy * 1_637), (uint)(((int)iy + 1) * 1_637));
        var top = Table[(left ^ up) % TableSize] + ((Table[(right ^ up) % TableSize] - Table[(left ^ up) % TableSize]) * fx);
        var bottom = Table[(left ^ down) % TableSize] + ((Table[(right ^ down) % TableSize] - Table[(left ^ down) % TableSize]) * fx);
        return top + ((bottom - top) * fy);
    }

    private static byte Byte(float value) => (byte)Math.Clamp(value * 255, 0, 255);
}
