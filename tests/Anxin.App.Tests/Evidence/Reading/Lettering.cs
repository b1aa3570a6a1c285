using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Evidence.Reading;

/// <summary>Writes digits and the letters T and B with a round pen on a white label, one line under the other.</summary>
internal static class Lettering
{
    private const int Height = 60;
    private const int Advance = 54;
    private const double Pen = 4.5;

    public static byte[] Label(params string[] lines)
    {
        var (width, height) = ((lines.Max(l => l.Length) * Advance) + 400, (lines.Length * 2 * Height) + 200);
        var strokes = lines.SelectMany((line, row) => line.SelectMany((sign, column) =>
            Strokes(sign).Select(s => s.Select(p => (X: 200 + (column * Advance) + (p.X * 36), Y: 100 + (row * 2 * Height) + (p.Y * Height))).ToArray())));
        var rgb = new byte[width * height * 3];
        Array.Fill(rgb, (byte)250);
        foreach (var stroke in strokes)
        {
            foreach (var (from, to) in stroke.Zip(stroke.Skip(1)))
            {
                Draw(rgb, width, from, to);
            }
        }

        return JpegMaker.Of(new Drawing(width, height, rgb), quality: 92);
    }

    private static void Draw(byte[] rgb, int width, (double X, double Y) from, (double X, double Y) to)
    {
        for (var y = (int)(Math.Min(from.Y, to.Y) - Pen - 1); y <= Math.Max(from.Y, to.Y) + Pen + 1; y++)
        {
            for (var x = (int)(Math.Min(from.X, to.X) - Pen - 1); x <= Math.Max(from.X, to.X) + Pen + 1; x++)
            {
                var ink = (byte)(250 * Math.Clamp(Distance(x, y, from, to) - Pen + 0.5, 0, 1));
                var at = ((y * width) + x) * 3;
                rgb[at] = rgb[at + 1] = rgb[at + 2] = Math.Min(rgb[at], ink);
            }
        }
    }

    private static double Distance(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var along = Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / Math.Max(1e-9, (dx * dx) + (dy * dy)), 0, 1);
        return Math.Sqrt(Math.Pow(x - from.X - (along * dx), 2) + Math.Pow(y - from.Y - (along * dy), 2));
    }

    private static (double X, double Y)[][] Strokes(char sign) => sign switch
    {
        '0' => [Arc(0.5, 0.5, 0.42, 0.5, 0, 360)],
        '1' => [[(0.2, 0.22), (0.55, 0), (0.55, 1)]],
        '2' => [[.. Arc(0.5, 0.28, 0.4, 0.28, 180, 390), (0.08, 1), (0.95, 1)]],
        '3' => [Arc(0.45, 0.25, 0.38, 0.25, 200, 450), Arc(0.45, 0.74, 0.45, 0.26, 270, 520)],
        '4' => [[(0.75, 1), (0.75, 0), (0.05, 0.7), (1, 0.7)]],
        '5' => [[(0.88, 0), (0.2, 0), (0.14, 0.45), .. Arc(0.45, 0.68, 0.43, 0.32, 235, 510)]],
        '6' => [[(0.75, 0), .. Arc(0.5, 0.68, 0.42, 0.32, 200, 560)]],
        '7' => [[(0.05, 0), (0.95, 0), (0.35, 1)]],
        '8' => [Arc(0.5, 0.25, 0.36, 0.25, 0, 360), Arc(0.5, 0.74, 0.43, 0.26, 0, 360)],
        '9' => [[.. Arc(0.5, 0.32, 0.42, 0.32, 20, 380), (0.25, 1)]],
        'T' => [[(0, 0), (1, 0)], [(0.5, 0), (0.5, 1)]],
        'B' => [[(0.1, 0), (0.1, 1)], [(0.1, 0), .. Arc(0.5, 0.24, 0.38, 0.24, 270, 450), (0.1, 0.48)],
            [(0.1, 0.48), .. Arc(0.52, 0.74, 0.42, 0.26, 270, 450), (0.1, 1)]],
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Cannot be written."),
    };

    /// <summary>Part of an ellipse, clockwise from the right, in degrees.</summary>
    private static (double X, double Y)[] Arc(double x, double y, double rx, double ry, int from, int to) =>
    [
        .. Enumerable.Range(0, ((to - from) / 10) + 1).Select(i => (from + (i * 10)) * Math.PI / 180)
            .Select(angle => (x + (rx * Math.Cos(angle)), y + (ry * Math.Sin(angle)))),
    ];
}
