namespace Anxin.App.Demo.Painting;

/// <summary>What shops of the demo sell: a cup, a kettle, a plate, a vase; whole or cracked.</summary>
internal static class Crockery
{
    private static readonly Colour[] Glazes =
    [
        Colour.Of(0x4F7CAC), Colour.Of(0xB5533C), Colour.Of(0x6B8F5E), Colour.Of(0xD8A440), Colour.Of(0x7A5C8E), Colour.Of(0x3E7F7B), Colour.Of(0xA8A29A), Colour.Of(0x2F3E55),
    ];

    public static Colour Glaze(int number) => Glazes[number % Glazes.Length];

    /// <summary>Draws one of the four kinds and answers its body, on which cracks lie.</summary>
    public static Shape Draw(Canvas canvas, int kind, Colour glaze) => (kind % 4) switch
    {
        0 => Cup(canvas, glaze),
        1 => Kettle(canvas, glaze),
        2 => Plate(canvas, glaze),
        _ => Vase(canvas, glaze),
    };

    /// <summary>A crack as glaze breaks: a dark jagged line with branches and a pale edge.</summary>
    public static void Crack(Canvas canvas, Shape body, Random chance)
    {
        var (x, y) = (body.X0 + ((body.X1 - body.X0) * (0.3f + (chance.NextSingle() * 0.4f))), body.Y0 + ((body.Y1 - body.Y0) * 0.12f));
        var points = new List<(float X, float Y)> { (x, y) };
        var step = (body.Y1 - body.Y0) * 0.11f;
        for (var i = 0; i < 7; i++)
        {
            (x, y) = (x + ((chance.NextSingle() - 0.5f) * step * 1.6f), y + (step * (0.7f + (chance.NextSingle() * 0.5f))));
            points.Add((x, y));
            if (i is 2 or 4)
            {
                var side = chance.Next(2) == 0 ? -1 : 1;
                Line(canvas, body, 0.7f, (x, y), (x + (side * step * 1.2f), y + (step * 0.5f)), (x + (side * step * 2), y + (step * 1.4f)));
            }
        }

        Line(canvas, body, 1.3f, [.. points]);
    }

    private static void Line(Canvas canvas, Shape body, float width, params (float X, float Y)[] points)
    {
        canvas.Fill(Shape.Line(width + 0.9f, points).Within(body), new Colour(0.93f, 0.9f, 0.86f), 0.75f);
        canvas.Fill(Shape.Line(width, points).Within(body), new Colour(0.07f, 0.06f, 0.06f), 0.95f);
    }

    private static Shape Cup(Canvas canvas, Colour glaze)
    {
        var body = Shape.Box(40, 28, 46, 52, 9);
        Ground(canvas, body);
        canvas.Shade(Shape.Ring(89, 52, 13, 5), glaze.Lighter(0.1f), glaze.Darker(0.3f));
        canvas.Shade(body, glaze.Lighter(0.25f), glaze.Darker(0.25f));
        canvas.Fill(Shape.Box(36, 42, 60, 5).Within(body), glaze.Lighter(0.7f));
        canvas.Fill(Shape.Oval(63, 30, 22, 4.5f), glaze.Darker(0.55f));
        Shine(canvas, body, 47, 40);
        return body;
    }

    private static Shape Kettle(Canvas canvas, Colour glaze)
    {
        var body = Shape.Oval(66, 56, 30, 25);
        Ground(canvas, body);
        canvas.Fill(Shape.Line(5, (94, 50), (108, 38), (113, 33)), glaze.Darker(0.15f));
        canvas.Fill(Shape.Line(4, (46, 38), (50, 17), (82, 17), (86, 38)), Colour.Of(0x3B302A));
        canvas.Shade(body, glaze.Lighter(0.3f), glaze.Darker(0.35f));
        canvas.Fill(Shape.Oval(66, 33, 11, 3.5f), glaze.Darker(0.4f));
        canvas.Fill(Shape.Disc(66, 28, 3.4f), glaze.Lighter(0.2f));
        Shine(canvas, body, 52, 46);
        return body;
    }

    private static Shape Plate(Canvas canvas, Colour glaze)
    {
        var body = Shape.Oval(66, 52, 42, 32);
        Ground(canvas, body);
        canvas.Shade(body, glaze.Lighter(0.75f), glaze.Lighter(0.45f));
        canvas.Fill(Shape.Oval(66, 52, 38, 28.5f), glaze);
        canvas.Shade(Shape.Oval(66, 52, 33, 24.5f), glaze.Lighter(0.6f), glaze.Lighter(0.8f));
        canvas.Fill(Shape.Oval(66, 53, 22, 15), glaze.Lighter(0.88f));
        Shine(canvas, body, 45, 38);
        return body;
    }

    private static Shape Vase(Canvas canvas, Colour glaze)
    {
        var body = Shape.Oval(66, 62, 20, 29);
        Ground(canvas, body);
        canvas.Shade(Shape.Box(59, 16, 14, 26, 3), glaze.Lighter(0.2f), glaze.Darker(0.1f));
        canvas.Fill(Shape.Oval(66, 17, 11, 3), glaze.Darker(0.35f));
        canvas.Shade(body, glaze.Lighter(0.2f), glaze.Darker(0.35f));
        for (var i = 0; i < 4; i++)
        {
            canvas.Fill(Shape.Box(40, 50 + (i * 8), 60, 1.6f).Within(body), glaze.Lighter(0.55f));
        }

        Shine(canvas, body, 57, 52);
        return body;
    }

    private static void Ground(Canvas canvas, Shape body) =>
        canvas.Shadow(Shape.Oval((body.X0 + body.X1) / 2, body.Y1 - 1, (body.X1 - body.X0) * 0.58f, 6), 2, 2, 5, 0.5f);

    private static void Shine(Canvas canvas, Shape body, float x, float y) =>
        canvas.Fill(Shape.Oval(x, y, 3, 9).Within(body), new Colour(1, 1, 1), 0.4f);
}
