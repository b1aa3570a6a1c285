namespace Anxin.App.Demo.Painting;

/// <summary>Tubes of metal and plastic, and the one under the sink.</summary>
internal static class Pipes
{
    /// <summary>A round tube: dark at its sides, bright along the middle.</summary>
    public static void Tube(Canvas canvas, float width, Colour colour, params (float X, float Y)[] points)
    {
        canvas.Shadow(Shape.Line(width, points), 0.8f, 1, 2, 0.4f);
        canvas.Fill(Shape.Line(width, points), colour.Darker(0.42f));
        canvas.Fill(Shape.Line(width * 0.72f, points), colour.Darker(0.1f));
        canvas.Fill(Shape.Line(width * 0.34f, points).Move(-width * 0.12f, -width * 0.1f), colour.Lighter(0.5f), 0.9f);
    }

    public static void UnderSink(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Tiles(canvas, chance);
        canvas.Shade(Shape.Box(-40, -40, 220, 58), Colour.Of(0xD9DCDD), Colour.Of(0xAEB3B6));
        canvas.Shade(Shape.Oval(62, 17, 34, 6), Colour.Of(0xF0F2F3), Colour.Of(0x8E9498));
        Backdrop.Floor(canvas, 88, chance);
        var plastic = Backdrop.Pick([Colour.Of(0xECEDEB), Colour.Of(0xC9CED2), Colour.Of(0xD9D2C1)], chance);
        var bend = Enumerable.Range(0, 13).Select(i => MathF.SinCos(i * MathF.PI / 12))
            .Select(a => (62 + 10 - (a.Cos * 10), 56 + (a.Sin * 11))).ToArray();
        Tube(canvas, 8, plastic, [(62, 18), (62, 56), .. bend, (82, 44), (84, 40), (88, 38), (150, 38)]);
        foreach (var (x, y) in new[] { (62f, 28f), (62, 51), (82, 47) })
        {
            canvas.Shade(Shape.Box(x - 6, y - 2.6f, 12, 5.2f, 1.2f), plastic.Lighter(0.3f), plastic.Darker(0.35f));
            for (var i = 0; i < 5; i++)
            {
                canvas.Fill(
                    Shape.Line(0.4f, (x - 4.6f + (i * 2.3f), y - 2.2f), (x - 4.6f + (i * 2.3f), y + 2.2f)), plastic.Darker(0.5f), 0.7f);
            }
        }

        if (mended)
        {
            Marks.Tick(canvas, 96, 38);
            return;
        }

        canvas.Fill(Shape.Line(1.1f, (58, 54), (57, 66), (57.5f, 78)), Colour.Of(0x8FC3E2), 0.8f);
        Marks.Drops(canvas, 57, 54, 24, 6, chance);
        Marks.Puddle(canvas, 60, 93, 58, chance);
        Bucket(canvas, 58, 80);
    }

    private static void Bucket(Canvas canvas, float x, float y)
    {
        var body = Shape.Polygon((x - 14, y), (x + 14, y), (x + 11, y + 16), (x - 11, y + 16));
        canvas.Shadow(body, 1, 2, 3, 0.5f);
        canvas.Shade(body, Colour.Of(0x3F8FCB), Colour.Of(0x225F90));
        canvas.Fill(Shape.Oval(x, y, 14, 3), Colour.Of(0x66A9DA));
        canvas.Fill(Shape.Oval(x, y + 0.5f, 12.4f, 2.2f), Colour.Of(0x9CCBE6));
        canvas.Fill(Shape.Oval(x - 3, y + 0.3f, 4, 0.7f), new Colour(1, 1, 1), 0.7f);
    }
}
