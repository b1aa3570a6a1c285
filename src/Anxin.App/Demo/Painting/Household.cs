namespace Anxin.App.Demo.Painting;

/// <summary>Washing machine, television and telephone.</summary>
internal static class Household
{
    public static void WashingMachine(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Tiles(canvas, chance);
        Backdrop.Floor(canvas, 84, chance);
        var body = Shape.Box(34, 10, 64, 80, 3);
        canvas.Shadow(body, 3, 2, 5, 0.5f);
        canvas.Shade(body, Colour.Of(0xFAFAFA), Colour.Of(0xCBD0D3));
        canvas.Shade(Shape.Box(34, 10, 64, 14, 3), Colour.Of(0xE8ECEE), Colour.Of(0xC3C9CD));
        canvas.Shade(Shape.Disc(66, 17, 4.4f), Colour.Of(0xFFFFFF), Colour.Of(0x8C9398));
        canvas.Fill(Shape.Box(76, 13.5f, 17, 7, 1), Colour.Of(0x1C2329));
        Marks.Digit(canvas, mended ? '0' : 'E', 80, 14.8f, 4.2f, mended ? Colour.Of(0x7CE0FF) : Colour.Of(0xFF6A4D));
        Marks.Digit(canvas, mended ? '0' : '2', 85, 14.8f, 4.2f, mended ? Colour.Of(0x7CE0FF) : Colour.Of(0xFF6A4D));
        canvas.Fill(Shape.Box(38, 13, 18, 8, 1), Colour.Of(0xDADFE2));
        canvas.Shadow(Shape.Disc(66, 54, 25), 1, 1.5f, 3, 0.5f);
        canvas.Shade(Shape.Disc(66, 54, 25), Colour.Of(0xE6EAEC), Colour.Of(0x8F979C));
        canvas.Shade(Shape.Disc(66, 54, 19.5f), Colour.Of(0x23303A), Colour.Of(0x4D6675));
        Clothes(canvas, chance);
        canvas.Fill(Shape.Oval(58, 46, 6, 10), new Colour(1, 1, 1), 0.16f);
        canvas.Shade(Shape.Box(89, 50, 3, 9, 1.4f), Colour.Of(0xFFFFFF), Colour.Of(0x7F878C));
        if (mended)
        {
            Marks.Tick(canvas, 44, 32);
            return;
        }

        Marks.Puddle(canvas, 62, 92, 74, chance);
        for (var i = 0; i < 70; i++)
        {
            var (x, size) = (40 + (chance.NextSingle() * 48), 0.8f + (chance.NextSingle() * 2));
            var y = 92 - (chance.NextSingle() * 13 * (1 - (MathF.Abs(x - 64) / 34)));
            canvas.Fill(Shape.Disc(x, y, size), new Colour(0.97f, 0.98f, 1), 0.85f);
            canvas.Fill(Shape.Ring(x, y, size, 0.25f), Colour.Of(0x9FB6C4), 0.8f);
        }
    }

    public static void Television(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Wall(canvas, chance);
        canvas.Shade(Shape.Box(6, 80, 122, 40, 1), Colour.Of(0x8E6645), Colour.Of(0x5E4029));
        canvas.Fill(Shape.Box(60, 72, 14, 8), Colour.Of(0x24272A));
        canvas.Fill(Shape.Box(46, 78, 42, 2.4f, 1), Colour.Of(0x2E3236));
        var frame = Shape.Box(16, 12, 102, 62, 1.6f);
        canvas.Shadow(frame, 1.5f, 3, 6, 0.5f);
        canvas.Fill(frame, Colour.Of(0x101214));
        var screen = Shape.Box(18, 14, 98, 56);
        canvas.Shade(screen, Colour.Of(0x6FB4E8), Colour.Of(0xF2D7A6));
        canvas.Fill(Shape.Disc(92, 34, 6), Colour.Of(0xFFF3C9));
        canvas.Shade(
            Shape.Polygon((18, 62), (40, 42), (56, 54), (76, 36), (116, 60), (116, 70), (18, 70)), Colour.Of(0x4B7F6B),
            Colour.Of(0x2C5546));
        canvas.Shade(Shape.Polygon((18, 70), (18, 64), (60, 58), (116, 66), (116, 70)), Colour.Of(0x86A95C), Colour.Of(0x5A7D3A));
        if (mended)
        {
            Marks.Tick(canvas, 110, 64);
        }
        else if (chance.Next(2) == 0)
        {
            int[] colours = [0xFF3B6B, 0x3BFF9E, 0x3B7BFF, 0xFFF03B, 0xFF3BF2, 0x000000, 0xFFFFFF];
            for (var x = 20f; x < 50; x += 0.8f + (chance.NextSingle() * 2.4f))
            {
                canvas.Fill(Shape.Box(x, 14, 0.5f + chance.NextSingle(), 56), Colour.Of(colours[chance.Next(colours.Length)]), 0.85f);
            }
        }
        else
        {
            canvas.Fill(screen, new Colour(0, 0, 0), 0.6f);
            Marks.Shatter(canvas, screen, (80, 40), 44, chance);
        }
    }

    public static void Telephone(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Table(canvas, chance);
        var body = Shape.Box(44, 6, 44, 88, 6);
        canvas.Shadow(body, 2, 3, 5, 0.6f);
        canvas.Shade(body, Colour.Of(0x3B4046), Colour.Of(0x17191C));
        var screen = Shape.Box(46, 8.5f, 40, 83, 4.5f);
        canvas.Shade(screen, Colour.Of(0x4A6FB5), Colour.Of(0xB078A8));
        int[] icons = [0xF26B5B, 0xF6B93B, 0x52C27B, 0x4FA3E3, 0x9B7BE0, 0xF2F4F6];
        for (var i = 0; i < 12; i++)
        {
            canvas.Fill(Shape.Box(50 + (i % 4 * 8.7f), 44 + (i / 4 * 11), 6.2f, 6.2f, 1.6f), Colour.Of(icons[(i * 5) % icons.Length]));
        }

        Marks.Digit(canvas, '1', 55, 20, 9, new Colour(1, 1, 1));
        Marks.Digit(canvas, '0', 61, 20, 9, new Colour(1, 1, 1));
        Marks.Digit(canvas, '2', 69, 20, 9, new Colour(1, 1, 1));
        Marks.Digit(canvas, '4', 76, 20, 9, new Colour(1, 1, 1));
        canvas.Fill(Shape.Disc(66, 12, 1.2f), new Colour(0.05f, 0.05f, 0.07f));
        if (mended)
        {
            Marks.Tick(canvas, 79, 85);
            return;
        }

        canvas.Fill(screen, new Colour(0, 0, 0), 0.25f);
        Marks.Shatter(canvas, screen, (55 + (chance.NextSingle() * 20), 30 + (chance.NextSingle() * 36)), 52, chance);
    }

    private static void Clothes(Canvas canvas, Random chance)
    {
        int[] dyes = [0xD96C5F, 0xE9C46A, 0x7FB7A0, 0xEDEDE8, 0x6C8EBF];
        for (var i = 0; i < 7; i++)
        {
            canvas.Shade(
                Shape.Oval(56 + (i * 3.2f), 62 + (chance.NextSingle() * 5), 5.5f, 4), Colour.Of(dyes[chance.Next(dyes.Length)]),
                Colour.Of(0x3A4650), 0.9f);
        }
    }
}
