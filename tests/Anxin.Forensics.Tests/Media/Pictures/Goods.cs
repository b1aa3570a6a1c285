namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Drawn goods: a different pattern of shapes for every seed, on a sloping background, like photos of different things.</summary>
internal static class Goods
{
    public static Drawing Of(int seed, int width = 640, int height = 480)
    {
        var chance = new Random(seed);
        var shapes = Enumerable.Range(0, 28).Select(_ => (
            X: chance.NextDouble(), Y: chance.NextDouble(), Across: 0.02 + (0.16 * chance.NextDouble()),
            Down: 0.02 + (0.16 * chance.NextDouble()),
            Round: chance.Next(2) == 0, Tone: (byte)chance.Next(256), Tint: chance.Next(-40, 41))).ToArray();
        var (slope, wave) = (chance.Next(-60, 61), 4 + (12 * chance.NextDouble()));
        var grain = new Random(seed + 1);
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++)
        {
            var (x, y) = (i % width / (double)width, i / width / (double)height);
            var (tone, tint) = (120 + (slope * (x - y)) + (8 * Math.Sin(wave * (x + (2 * y)))), 0);
            foreach (var s in shapes)
            {
                var (dx, dy) = ((x - s.X) / s.Across, (y - s.Y) / s.Down);
                if (s.Round ? (dx * dx) + (dy * dy) < 1 : Math.Abs(dx) < 1 && Math.Abs(dy) < 1)
                {
                    (tone, tint) = (s.Tone + (12 * dx), s.Tint);
                }
            }

            var noise = grain.Next(-3, 4);
            rgb[3 * i] = Clamped(tone + tint + noise);
            rgb[(3 * i) + 1] = Clamped(tone + noise);
            rgb[(3 * i) + 2] = Clamped(tone - tint + noise);
        }

        return new Drawing(width, height, rgb);
    }

    /// <summary>A dark jagged line of two pixels, as somebody paints a crack.</summary>
    public static Drawing Cracked(this Drawing goods, int left, int top, int length, int seed = 5)
    {
        var chance = new Random(seed);
        var rgb = (byte[])goods.Rgb.Clone();
        var (x, y) = (left, top);
        for (var step = 0; step < length; step++)
        {
            x += 1;
            y += chance.Next(-1, 3);
            for (var at = 0; at < 4; at++)
            {
                var (px, py) = (Math.Min(x + (at % 2), goods.Width - 1), Math.Min(y + (at / 2), goods.Height - 1));
                var tone = (byte)(rgb[3 * ((py * goods.Width) + px)] > 70 ? 12 : 235); // dark on light, light on dark
                rgb.AsSpan(3 * ((py * goods.Width) + px), 3).Fill(tone);
            }
        }

        return goods with { Rgb = rgb };
    }

    /// <summary>The picture in one of eight positions, made pixel by pixel.</summary>
    public static Drawing Lying(this Drawing goods, bool transposed, bool mirrored, bool flipped)
    {
        var (width, height) = transposed ? (goods.Height, goods.Width) : (goods.Width, goods.Height);
        var rgb = new byte[goods.Rgb.Length];
        for (var i = 0; i < width * height; i++)
        {
            var (x, y) = (mirrored ? width - 1 - (i % width) : i % width, flipped ? height - 1 - (i / width) : i / width);
            var from = transposed ? (x * goods.Width) + y : (y * goods.Width) + x;
            goods.Rgb.AsSpan(3 * from, 3).CopyTo(rgb.AsSpan(3 * i, 3));
        }

        return new Drawing(width, height, rgb);
    }

    /// <summary>Half the size, by the mean of four.</summary>
    public static Drawing Halved(this Drawing goods)
    {
        var (width, height) = (goods.Width / 2, goods.Height / 2);
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < rgb.Length; i++)
        {
            var (x, y, c) = (i / 3 % width, i / 3 / width, i % 3);
            int At(int dx, int dy) => goods.Rgb[(3 * ((((2 * y) + dy) * goods.Width) + (2 * x) + dx)) + c];
            rgb[i] = (byte)((At(0, 0) + At(1, 0) + At(0, 1) + At(1, 1) + 2) / 4);
        }

        return new Drawing(width, height, rgb);
    }

    /// <summary>The picture seen through a map from the new pixels to the old, by straight lines between pixels.</summary>
    public static Drawing Seen(this Drawing goods, Func<double, double, (double X, double Y)> map, int width, int height)
    {
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < rgb.Length; i++)
        {
            var (x, y) = map(i / 3 % width, i / 3 / width);
            var (left, top) = ((int)Math.Clamp(x, 0, goods.Width - 2), (int)Math.Clamp(y, 0, goods.Height - 2));
            double At(int dx, int dy) => goods.Rgb[(3 * (((top + dy) * goods.Width) + left + dx)) + (i % 3)];
            var upper = At(0, 0) + ((x - left) * (At(1, 0) - At(0, 0)));
            var lower = At(0, 1) + ((x - left) * (At(1, 1) - At(0, 1)));
            rgb[i] = Clamped(upper + ((y - top) * (lower - upper)) + 0.5);
        }

        return new Drawing(width, height, rgb);
    }

    private static byte Clamped(double value) => (byte)Math.Clamp(value, 0, 255);
}
