namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>What people do to a picture before they send it again.</summary>
internal static class Altered
{
    public static Drawing Cropped(this Drawing of, int left, int top, int width, int height)
    {
        var rgb = new byte[3 * width * height];
        for (var y = 0; y < height; y++)
        {
            of.Rgb.AsSpan(3 * (((top + y) * of.Width) + left), 3 * width).CopyTo(rgb.AsSpan(3 * y * width));
        }

        return new Drawing(width, height, rgb);
    }

    /// <summary>Turned about the middle; what comes from outside is grey.</summary>
    public static Drawing Tilted(this Drawing of, double degrees)
    {
        var rgb = new byte[of.Rgb.Length];
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        for (var i = 0; i < of.Width * of.Height; i++)
        {
            var (u, v) = ((i % of.Width) - (of.Width / 2.0), (i / of.Width) - (of.Height / 2.0));
            var (x, y) = ((cosine * u) - (sine * v) + (of.Width / 2.0), (sine * u) + (cosine * v) + (of.Height / 2.0));
            for (var c = 0; c < 3; c++)
            {
                rgb[(3 * i) + c] = of.Between(x, y, c);
            }
        }

        return of with { Rgb = rgb };
    }

    /// <summary>With a surface like cloth or stone: lumps of a few pixels.</summary>
    public static Drawing Rough(this Drawing of, int seed, int height = 28)
    {
        const int Lump = 4;
        var (chance, wide) = (new Random(seed), (of.Width / Lump) + 2);
        var lumps = Enumerable.Range(0, wide * ((of.Height / Lump) + 2)).Select(_ => chance.Next(-height, height + 1)).ToArray();
        var rgb = (byte[])of.Rgb.Clone();
        for (var i = 0; i < rgb.Length; i++)
        {
            var (x, y) = (i / 3 % of.Width, i / 3 / of.Width);
            var at = (y / Lump * wide) + (x / Lump);
            var (dx, dy) = (x % Lump / (double)Lump, y % Lump / (double)Lump);
            var upper = lumps[at] + (dx * (lumps[at + 1] - lumps[at]));
            var lower = lumps[at + wide] + (dx * (lumps[at + wide + 1] - lumps[at + wide]));
            rgb[i] = (byte)Math.Clamp(rgb[i] + upper + (dy * (lower - upper)), 0, 255);
        }

        return of with { Rgb = rgb };
    }

    /// <summary>One picture put into another.</summary>
    public static Drawing With(this Drawing into, Drawing part, int left, int top)
    {
        var rgb = (byte[])into.Rgb.Clone();
        for (var y = 0; y < part.Height; y++)
        {
            part.Rgb.AsSpan(3 * y * part.Width, 3 * part.Width).CopyTo(rgb.AsSpan(3 * (((top + y) * into.Width) + left)));
        }

        return into with { Rgb = rgb };
    }

    public static Drawing Framed(this Drawing of, int pixels) =>
        new Drawing(of.Width + (2 * pixels), of.Height + (2 * pixels), new byte[3 * (of.Width + (2 * pixels)) * (of.Height + (2 * pixels))])
            .With(of, pixels, pixels);

    private static byte Between(this Drawing of, double x, double y, int channel)
    {
        if (x < 0 || y < 0 || x >= of.Width - 1 || y >= of.Height - 1)
        {
            return 128;
        }

        var (left, top) = ((int)x, (int)y);
        double At(int row, int column) => of.Rgb[(3 * (((top + row) * of.Width) + left + column)) + channel];
        var (dx, dy) = (x - left, y - top);
        var upper = At(0, 0) + (dx * (At(0, 1) - At(0, 0)));
        var lower = At(1, 0) + (dx * (At(1, 1) - At(1, 0)));
        return (byte)Math.Round(upper + (dy * (lower - upper)));
    }
}
