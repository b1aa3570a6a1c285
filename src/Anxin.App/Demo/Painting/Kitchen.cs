namespace Anxin.App.Demo.Painting;

/// <summary>Stove, hood and refrigerator.</summary>
internal static class Kitchen
{
    public static void Stove(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Tiles(canvas, chance);
        canvas.Shade(Shape.Box(-40, 34, 220, 90), Colour.Of(0xB9B4AA), Colour.Of(0x8F8A82));
        var glass = Shape.Polygon((22, 40), (112, 40), (124, 86), (10, 86));
        canvas.Shadow(glass, 1, 3, 4, 0.5f);
        canvas.Shade(glass, Colour.Of(0x2B2E33), Colour.Of(0x15171A));
        canvas.Fill(Shape.Polygon((30, 41), (62, 41), (44, 84), (16, 84)), new Colour(1, 1, 1), 0.06f);
        var cracked = !mended && chance.Next(2) == 0;
        Burner(canvas, 42, 57, mended || cracked ? 1 : 0, chance);
        Burner(canvas, 92, 57, mended ? 1 : cracked ? 0 : 2, chance);
        foreach (var x in new[] { 42f, 67f, 92f })
        {
            canvas.Shadow(Shape.Oval(x, 79, 4, 2.6f), 0.5f, 1, 1.5f, 0.6f);
            canvas.Shade(Shape.Oval(x, 78.5f, 3.8f, 2.5f), Colour.Of(0xD5D8DB), Colour.Of(0x7C8084));
            canvas.Fill(Shape.Line(0.6f, (x, 76.6f), (x, 79)), Colour.Of(0x3A3D40));
        }

        if (cracked)
        {
            var points = Enumerable.Range(0, 12).Select(i => (24f + (i * 7.6f), 72 - (i * 1.9f) + ((chance.NextSingle() - 0.5f) * 7)))
                .ToArray();
            canvas.Fill(Shape.Line(0.9f, points).Within(glass), new Colour(0.9f, 0.93f, 0.96f), 0.9f);
            Marks.Shatter(canvas, glass, points[7], 13, chance);
        }
    }

    public static void Hood(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Tiles(canvas, chance);
        var steel = Colour.Of(0xC4C9CD);
        canvas.Shade(Shape.Box(52, -20, 30, 44), steel.Darker(0.2f), steel);
        var body = Shape.Polygon((48, 22), (86, 22), (110, 48), (24, 48));
        canvas.Shadow(body, 1, 3, 4, 0.4f);
        canvas.Shade(body, steel.Lighter(0.3f), steel.Darker(0.2f));
        canvas.Shade(Shape.Box(22, 47, 90, 9, 1.5f), steel.Lighter(0.1f), steel.Darker(0.35f));
        for (var i = 0; i < 4; i++)
        {
            canvas.Fill(Shape.Disc(56 + (i * 7), 51.5f, 1.5f), i == 0 && mended ? Colour.Of(0x3FC27B) : Colour.Of(0x4A4F54));
        }

        canvas.Glow(Shape.Oval(45, 57, 6, 1.2f), Colour.Of(0xFFF2C4), 5, mended ? 0.8f : 0.25f);
        if (!mended)
        {
            foreach (var x in new[] { 38f, 61, 66, 88, 93 })
            {
                canvas.Fill(Shape.Line(0.9f, (x, 55), (x, 58 + (chance.NextSingle() * 5))), Colour.Of(0x8F5A12), 0.8f);
                Marks.Drop(canvas, x, 60 + (chance.NextSingle() * 16), 3, Colour.Of(0xB9791F));
            }
        }

        canvas.Shade(Shape.Box(-40, 88, 220, 40), Colour.Of(0x9B958C), Colour.Of(0x77726A));
        canvas.Fill(Shape.Oval(67, 89, 30, 2.4f), Colour.Of(0x8A551A), mended ? 0 : 0.5f);
    }

    public static void Refrigerator(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Wall(canvas, chance);
        Backdrop.Floor(canvas, 82, chance);
        var paint = Backdrop.Pick([Colour.Of(0xDDE2E5), Colour.Of(0x8FA7B0), Colour.Of(0xC9CCD0), Colour.Of(0xB95B4C)], chance);
        var body = Shape.Box(42, 5, 48, 84, 2.5f);
        canvas.Shadow(body, 3, 2, 5, 0.5f);
        canvas.Shade(body, paint.Lighter(0.25f), paint.Darker(0.18f));
        canvas.Fill(Shape.Box(44, 7, 5, 80, 2), new Colour(1, 1, 1), 0.18f);
        canvas.Fill(Shape.Box(42, 36, 48, 1.1f), paint.Darker(0.6f));
        foreach (var (y, height) in new[] { (15f, 17f), (41, 22) })
        {
            canvas.Shadow(Shape.Box(83, y, 2.4f, height, 1.2f), 0.6f, 0.6f, 1, 0.6f);
            canvas.Shade(Shape.Box(82.6f, y, 2.2f, height, 1.1f), Colour.Of(0xF2F4F5), Colour.Of(0x999EA3));
        }

        canvas.Fill(Shape.Box(54, 12, 12, 6, 1), Colour.Of(0x1E242A));
        Marks.Digit(canvas, mended ? '4' : '1', 57, 13.2f, 3.6f, mended ? Colour.Of(0x7CE0FF) : Colour.Of(0xFF6A4D));
        Marks.Digit(canvas, mended ? '0' : '8', 61, 13.2f, 3.6f, mended ? Colour.Of(0x7CE0FF) : Colour.Of(0xFF6A4D));
        if (mended)
        {
            Marks.Tick(canvas, 50, 46);
            return;
        }

        for (var i = 0; i < 26; i++)
        {
            canvas.Glow(
                Shape.Disc(44 + (i * 1.75f), 36 + (chance.NextSingle() * 1.4f), 0.7f + chance.NextSingle()), new Colour(0.97f, 0.99f, 1),
                1.1f, 0.85f);
        }

        Marks.Puddle(canvas, 66, 90, 46, chance);
        Marks.Drops(canvas, 60, 82, 5, 3, chance);
    }

    /// <summary>Flame: 0 none, 1 blue, 2 yellow and uneven.</summary>
    private static void Burner(Canvas canvas, float x, float y, int flame, Random chance)
    {
        canvas.Fill(Shape.Oval(x, y, 17, 9), Colour.Of(0x0C0D0F));
        canvas.Shade(Shape.Oval(x, y, 9, 4.8f), Colour.Of(0x6C7076), Colour.Of(0x35383C));
        for (var i = 0; flame > 0 && i < 18; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 18);
            var height = flame == 1 ? 3.4f + chance.NextSingle() : 4 + (chance.NextSingle() * 9);
            var tongue = Shape.Drop(x + (cos * 9), y + (sin * 4.8f) - height, height);
            canvas.Glow(tongue, flame == 1 ? Colour.Of(0x2E7BFF) : Colour.Of(0xFF8A1E), 1.6f, 0.5f);
            canvas.Shade(
                tongue, flame == 1 ? Colour.Of(0x9FD4FF) : Colour.Of(0xFFE27A), flame == 1 ? Colour.Of(0x1F5BE8) : Colour.Of(0xE85B12),
                0.9f);
        }

        canvas.Shade(Shape.Oval(x, y - 0.6f, 5, 2.6f), Colour.Of(0x8B9096), Colour.Of(0x4A4E53));
        for (var i = 0; i < 4; i++)
        {
            var (sin, cos) = MathF.SinCos((i * MathF.Tau / 4) + 0.78f);
            canvas.Fill(
                Shape.Line(1.5f, (x + (cos * 6), y + (sin * 3.2f) - 2), (x + (cos * 16), y + (sin * 8.4f) - 2)), Colour.Of(0x24272A));
        }
    }
}
