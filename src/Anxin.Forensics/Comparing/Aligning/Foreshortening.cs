namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>
/// How much a map looks like a change of viewpoint rather than like an edit: copies are cropped, turned and tilted a little; another view of a
/// flat thing is squeezed to one side, tilted strongly or shows a small part of the other picture.
/// </summary>
internal static class Foreshortening
{
    // What the tools that people edit pictures with do without effort stays below these.
    private const double MostSqueeze = 1.12;
    private const double MostTilt = 1.3;
    private const double LeastArea = 0.25;

    /// <summary>0 for what an edit does, growing with the distance from it.</summary>
    public static double Of(in Homography map, Media.PictureSize upload, Media.PictureSize reference) =>
        (Math.Max(0, Squeeze(map, upload) - MostSqueeze) / 0.25) + (Math.Max(0, Tilt(map, upload) - MostTilt) / 0.5)
        + (Math.Max(0, LeastArea - Area(map, upload, reference)) / LeastArea);

    // The ratio of the largest to the smallest enlargement in the middle.
    private static double Squeeze(in Homography map, Media.PictureSize upload)
    {
        var (x, y) = (upload.Width / 2.0, upload.Height / 2.0);
        var ((ax, ay), (bx, by)) = (map.Map(x - 1, y), map.Map(x + 1, y));
        var ((cx, cy), (dx, dy)) = (map.Map(x, y - 1), map.Map(x, y + 1));
        var (p, q, r, s) = (bx - ax, by - ay, dx - cx, dy - cy);
        var mean = ((p * p) + (q * q) + (r * r) + (s * s)) / 2;
        var area = Math.Abs((p * s) - (q * r));
        var apart = Math.Sqrt(Math.Max(0, (mean * mean) - (area * area)));
        return mean - apart <= 0 ? double.PositiveInfinity : Math.Sqrt((mean + apart) / (mean - apart));
    }

    // The ratio of the enlargements in the corners.
    private static double Tilt(in Homography map, Media.PictureSize upload)
    {
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var (x, y) in new[] { (0, 0), (upload.Width, 0), (0, upload.Height), (upload.Width, upload.Height) })
        {
            var scale = map.ScaleAt(x, y);
            (least, most) = (Math.Min(least, scale), Math.Max(most, scale));
        }

        return most / least;
    }

    // The share of the reference that the upload would cover.
    private static double Area(in Homography map, Media.PictureSize upload, Media.PictureSize reference)
    {
        var (a, b) = (map.Map(0, 0), map.Map(upload.Width, 0));
        var (c, d) = (map.Map(upload.Width, upload.Height), map.Map(0, upload.Height));
        var area = ((c.X - a.X) * (d.Y - b.Y)) - ((c.Y - a.Y) * (d.X - b.X));
        return Math.Abs(area) / 2 / reference.Pixels;
    }
}
