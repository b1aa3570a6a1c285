namespace Anxin.Forensics.Media.Decoding;

/// <summary>Turns a picture upright as its Exif orientation mark asks (Exif 2.32, 4.6.4, tag 0x0112).</summary>
internal static class Orientation
{
    /// <summary>The picture upright.</summary>
    /// <param name="stored">An RGB picture as stored.</param>
    /// <param name="mark">1 to 8: which side of the stored picture is the top and which the left of the real one.</param>
    public static Raster Apply(Raster stored, int mark)
    {
        if (mark == 1)
        {
            return stored;
        }

        var (width, height) = (stored.Size.Width, stored.Size.Height);
        var upright = mark >= 5 ? new PictureSize(height, width) : stored.Size;
        var samples = new byte[stored.Samples.Length];
        for (var (y, to) = (0, 0); y < upright.Height; y++)
        {
            for (var x = 0; x < upright.Width; x++, to += 3)
            {
                var (column, row) = Source(mark, x, y, width, height);
                stored.Samples.AsSpan(((row * width) + column) * 3, 3).CopyTo(samples.AsSpan(to, 3));
            }
        }

        return new Raster(upright, 3, samples);
    }

    // Where in the stored picture, width by height, the upright pixel (x, y) lies.
    private static (int Column, int Row) Source(int mark, int x, int y, int width, int height) => mark switch
    {
        2 => (width - 1 - x, y),
        3 => (width - 1 - x, height - 1 - y),
        4 => (x, height - 1 - y),
        5 => (y, x),
        6 => (y, height - 1 - x),
        7 => (width - 1 - y, height - 1 - x),
        8 => (width - 1 - y, x),
        _ => (x, y),
    };
}
