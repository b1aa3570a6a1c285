namespace Anxin.Forensics.Features;

/// <summary>One number a pixel, rows from top to bottom without padding.</summary>
internal sealed record Plane(int Width, int Height, float[] Values)
{
    public Plane(int width, int height)
        : this(width, height, new float[width * height])
    {
    }

    public ReadOnlySpan<float> Row(int y) => Values.AsSpan(y * Width, Width);

    /// <summary>Every other pixel of every other row.</summary>
    public Plane Halved()
    {
        var half = new Plane(Width / 2, Height / 2);
        for (var y = 0; y < half.Height; y++)
        {
            var from = Row(2 * y);
            var to = half.Values.AsSpan(y * half.Width, half.Width);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = from[2 * x];
            }
        }

        return half;
    }

    /// <summary>The plane at another size, between its pixels by straight lines.</summary>
    public Plane Scaled(int width, int height)
    {
        var scaled = new Plane(width, height);
        var (across, down) = (Width / (float)width, Height / (float)height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                scaled.Values[(y * width) + x] = At(((x + 0.5f) * across) - 0.5f, ((y + 0.5f) * down) - 0.5f);
            }
        }

        return scaled;
    }

    /// <summary>The value between pixels; beyond an edge that of the edge.</summary>
    public float At(float x, float y)
    {
        x = Math.Clamp(x, 0, Width - 1);
        y = Math.Clamp(y, 0, Height - 1);
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (Math.Min(left + 1, Width - 1), Math.Min(top + 1, Height - 1));
        var (dx, dy) = (x - left, y - top);
        var upper = Values[(top * Width) + left] + (dx * (Values[(top * Width) + right] - Values[(top * Width) + left]));
        var lower = Values[(bottom * Width) + left] + (dx * (Values[(bottom * Width) + right] - Values[(bottom * Width) + left]));
        return upper + (dy * (lower - upper));
    }
}
