namespace Anxin.App.Demo.Painting;

/// <summary>Air conditioner, water heater and fan.</summary>
internal static class Climate
{
    public static void AirConditioner(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Wall(canvas, chance);
        var body = Shape.Box(18, 20, 98, 28, 5);
        if (!mended)
        {
            foreach (var x in new[] { 52f, 74, 79 })
            {
                canvas.Glow(Shape.Line(2.5f, (x, 46), (x + 1, 74), (x - 0.5f, 96)), Colour.Of(0x8E7F62), 4, 0.4f);
            }
        }

        canvas.Shadow(body, 1.5f, 4, 6, 0.45f);
        canvas.Shade(body, Colour.Of(0xFBFBF9), Colour.Of(0xD3D6D6));
        canvas.Fill(Shape.Box(20, 33.5f, 94, 0.5f), Colour.Of(0xA9AEB0));
        canvas.Shade(Shape.Box(24, 41, 86, 4.6f, 2), Colour.Of(0x2E3338), Colour.Of(0x666D72));
        for (var i = 0; i < 3; i++)
        {
            canvas.Fill(Shape.Line(0.5f, (26, 42 + (i * 1.3f)), (108, 42 + (i * 1.3f))), Colour.Of(0xB7BDC0), 0.8f);
        }

        var glow = mended ? Colour.Of(0x5AD1FF) : Colour.Of(0xFF6A4D);
        Marks.Digit(canvas, mended ? '2' : 'E', 93, 25, 5, glow);
        Marks.Digit(canvas, mended ? '4' : '1', 99, 25, 5, glow);
        canvas.Fill(Shape.Box(26, 24, 15, 2.4f, 1), Colour.Of(0xB9BEC1));
        if (mended)
        {
            for (var i = 0; i < 6; i++)
            {
                canvas.Glow(
                    Shape.Line(1, (30 + (i * 14), 52), (28 + (i * 14), 62), (33 + (i * 14), 72)), new Colour(0.95f, 0.99f, 1), 2.5f, 0.35f);
            }

            Marks.Tick(canvas, 105, 39);
            return;
        }

        Marks.Drops(canvas, 52, 47, 46, 5, chance);
        Marks.Drops(canvas, 76, 46, 40, 6, chance);
    }

    public static void WaterHeater(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Tiles(canvas, chance);
        canvas.Shade(Shape.Box(60, -10, 14, 20), Colour.Of(0xE6E8E8), Colour.Of(0xA8ACAE));
        var body = Shape.Box(41, 6, 52, 64, 4);
        canvas.Shadow(body, 2, 3, 5, 0.45f);
        canvas.Shade(body, Colour.Of(0xFCFCFB), Colour.Of(0xD0D5D7));
        canvas.Shade(Shape.Box(45, 9, 7, 58, 3), new Colour(1, 1, 1), Colour.Of(0xE0E4E5), 0.8f);
        var panel = Shape.Box(52, 44, 30, 16, 2.5f);
        canvas.Shade(panel, Colour.Of(0x20262C), Colour.Of(0x10151A));
        var glow = mended ? Colour.Of(0x67E0B3) : Colour.Of(0xFF5340);
        Marks.Digit(canvas, mended ? '4' : 'E', 60, 47.5f, 8.5f, glow);
        Marks.Digit(canvas, mended ? '2' : '3', 68, 47.5f, 8.5f, glow);
        foreach (var (x, paint) in new[] { (50f, 0xC98A54), (67f, 0xD8B24A), (84f, 0xC98A54) })
        {
            Pipes.Tube(canvas, 3.4f, Colour.Of(paint), (x, 70), (x, 120));
            canvas.Shade(Shape.Box(x - 3.2f, 70, 6.4f, 4, 0.8f), Colour.Of(0xD4D8DA), Colour.Of(0x7E8488));
        }

        if (mended)
        {
            Marks.Tick(canvas, 85, 14);
            return;
        }

        Marks.Drops(canvas, 50, 74, 24, 4, chance);
        canvas.Glow(Shape.Oval(50, 73, 3, 1), Colour.Of(0x3F8E86), 2, 0.6f);
    }

    public static void Fan(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Wall(canvas, chance);
        Backdrop.Floor(canvas, 80, chance);
        var lean = mended ? 0f : 5;
        canvas.Shadow(Shape.Oval(66, 91, 19, 4), 1, 1, 3, 0.5f);
        canvas.Shade(Shape.Oval(66, 89, 18, 4), Colour.Of(0xF0F1F1), Colour.Of(0x9DA3A7));
        Pipes.Tube(canvas, 3, Colour.Of(0xD7DADC), (66, 87), (66 + lean, 58));
        var (x, y) = (66 + (lean * 1.7f), 34f);
        var cage = Shape.Disc(x, y, 25);
        canvas.Shadow(cage, 2, 3, 5, 0.3f);
        canvas.Fill(cage, Colour.Of(0xF5F7F8), 0.35f);
        for (var i = 0; i < 4; i++)
        {
            var (sin, cos) = MathF.SinCos((i * MathF.Tau / 4) + 0.4f);
            var blade = Shape.Oval(x + (cos * 11), y + (sin * 11), 9.5f, 9.5f);
            canvas.Shade(blade, Colour.Of(0x6FB7D8), Colour.Of(0x3C86AB), 0.75f);
        }

        for (var i = 0; i < 36; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 36);
            canvas.Fill(Shape.Line(0.35f, (x + (cos * 4), y + (sin * 4)), (x + (cos * 25), y + (sin * 25))), Colour.Of(0x8C9499), 0.8f);
        }

        canvas.Fill(Shape.Ring(x, y, 25, 1.4f), Colour.Of(0xDDE1E3));
        canvas.Shade(Shape.Disc(x, y, 5), Colour.Of(0xF3F5F6), Colour.Of(0xA5ABAF));
        if (mended)
        {
            Marks.Tick(canvas, x, y);
            return;
        }

        for (var i = 0; i < 14; i++)
        {
            var up = chance.NextSingle() * 34;
            canvas.Glow(
                Shape.Disc(x + ((chance.NextSingle() - 0.5f) * up * 0.6f), y - 4 - up, 2 + (up * 0.1f)), Colour.Of(0x55585C), 5, 0.28f);
        }
    }
}
