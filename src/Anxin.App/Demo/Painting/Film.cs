namespace Anxin.App.Demo.Painting;

/// <summary>What a phone's camera adds: light from one side, darker corners, grain.</summary>
internal static class Film
{
    private const float Grain = 0.016f;

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
            var noise = (Hash(seed + (uint)i) + Hash(seed + (uint)i + 0x9E37_79B9) - 1) * Grain * 2;
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
        return (n ^ (n >> 16)) / (float)uint.MaxValue;
    }

    /// <summary>Smooth noise of about one bump a unit, 0 to 1.</summary>
    public static float Noise(float x, float y, uint seed)
    {
        var (ix, iy) = (MathF.Floor(x), MathF.Floor(y));
        var (fx, fy) = (x - ix, y - iy);
        (fx, fy) = (fx * fx * (3 - (2 * fx)), fy * fy * (3 - (2 * fy)));
        float At(float dx, float dy) => Hash(seed + (uint)((int)(ix + dx) * 73_856_093) + (uint)((int)(iy + dy) * 19_349_663));
        var top = At(0, 0) + ((At(1, 0) - At(0, 0)) * fx);
        var bottom = At(0, 1) + ((At(1, 1) - At(0, 1)) * fx);
        return top + ((bottom - top) * fy);
    }

    private static byte Byte(float value) => (byte)Math.Clamp(value * 255, 0, 255);
}
