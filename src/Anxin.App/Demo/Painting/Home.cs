namespace Anxin.App.Demo.Painting;

/// <summary>Lock, chair and lamp.</summary>
internal static class Home
{
    public static void Lock(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Table(canvas, chance);
        canvas.Fill(Shape.Box(104, -40, 2, 180), new Colour(0, 0, 0), 0.45f);
        var plate = Shape.Box(52, 10, 30, 80, 6);
        canvas.Shadow(plate, 2, 3, 4, 0.6f);
        canvas.Shade(plate, Colour.Of(0x4A4F55), Colour.Of(0x1F2225));
        canvas.Fill(Shape.Box(54, 12, 5, 76, 2.5f), new Colour(1, 1, 1), 0.1f);
        for (var i = 0; i < 12; i++)
        {
            var (x, y) = (59 + (i % 3 * 8f), 20 + (i / 3 * 7f));
            canvas.Fill(Shape.Disc(x, y, 2.5f), Colour.Of(0x2A2E32));
            canvas.Glow(Shape.Disc(x, y, 0.7f), mended ? Colour.Of(0xA9E8FF) : Colour.Of(0x6B5A5A), 0.8f, 0.95f);
        }

        var lamp = mended ? Colour.Of(0x3FE08A) : Colour.Of(0xFF4436);
        canvas.Glow(Shape.Disc(67, 50, 1.3f), lamp, 4, 0.5f);
        canvas.Fill(Shape.Disc(67, 50, 1.2f), lamp);
        canvas.Shadow(Shape.Line(6, (67, 60), (104, 60)), 1, 2.5f, 3, 0.6f);
        Pipes.Tube(canvas, 6.4f, Colour.Of(0xC7CBCE), (67, 60), (102, 60));
        canvas.Shade(Shape.Disc(67, 60, 6.5f), Colour.Of(0xE4E7E9), Colour.Of(0x7B8186));
        canvas.Shade(Shape.Disc(67, 78, 5), Colour.Of(0xD9C27A), Colour.Of(0x8B7432));
        canvas.Fill(Shape.Box(66.3f, 75, 1.4f, 6), Colour.Of(0x1B1508));
        if (mended)
        {
            Marks.Tick(canvas, 93, 24);
            return;
        }

        canvas.Shade(
            Shape.Polygon((66.2f, 74.5f), (67.8f, 74.5f), (68.6f, 69.8f), (67.4f, 71.2f), (66.6f, 69.4f)), Colour.Of(0xF0E3B5),
            Colour.Of(0x9C8440));
        for (var i = 0; i < 7; i++)
        {
            var (x, y) = (60 + (chance.NextSingle() * 14), 74 + (chance.NextSingle() * 9));
            canvas.Fill(
                Shape.Line(0.28f, (x, y), (x + ((chance.NextSingle() - 0.5f) * 7), y + ((chance.NextSingle() - 0.5f) * 5))),
                Colour.Of(0xC9CDD0), 0.8f);
        }
    }

    public static void Chair(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Wall(canvas, chance);
        Backdrop.Floor(canvas, 72, chance);
        var wood = Backdrop.Pick([Colour.Of(0xC98F54), Colour.Of(0x8C5A36), Colour.Of(0xE0B987), Colour.Of(0xB0463A)], chance);
        canvas.Shadow(Shape.Oval(68, 91, 30, 5), 2, 0, 5, 0.5f);
        Pipes.Tube(canvas, 3.6f, wood.Darker(0.15f), (88, 52), (91, 84));
        Pipes.Tube(canvas, 3.6f, wood.Darker(0.15f), (54, 52), (53, 82));
        Pipes.Tube(canvas, 4, wood, (48, 10), (50, 55));
        Pipes.Tube(canvas, 4, wood, (86, 10), (85, 55));
        for (var i = 0; i < 3; i++)
        {
            canvas.Shade(Shape.Box(48, 13 + (i * 11), 38, 6, 2), wood.Lighter(0.2f), wood.Darker(0.25f));
        }

        var seat = Shape.Polygon((46, 52), (88, 52), (95, 62), (40, 62));
        canvas.Shadow(seat, 1, 3, 3, 0.4f);
        canvas.Shade(seat, wood.Lighter(0.25f), wood);
        canvas.Shade(Shape.Box(40, 61.5f, 55, 3.4f, 1), wood.Darker(0.1f), wood.Darker(0.4f));
        Pipes.Tube(canvas, 4.2f, wood, (91, 65), (94, 93));
        if (mended)
        {
            Pipes.Tube(canvas, 4.2f, wood, (44, 65), (41, 93));
            Marks.Tick(canvas, 67, 57);
            return;
        }

        Pipes.Tube(canvas, 4.2f, wood, (44, 65), (43.4f, 70));
        Pipes.Tube(canvas, 4.2f, wood, (37, 75), (18, 93));
        canvas.Fill(Shape.Polygon((41.2f, 70), (45.6f, 70), (45, 73), (43.6f, 71.4f), (42, 73.6f)), wood.Lighter(0.6f));
        for (var i = 0; i < 9; i++)
        {
            var (x, y) = (36 + (chance.NextSingle() * 14), 88 + (chance.NextSingle() * 6));
            canvas.Fill(Shape.Line(0.7f, (x, y), (x + 2 + chance.NextSingle(), y - 0.6f)), wood.Lighter(0.55f));
        }
    }

    public static void Lamp(Canvas canvas, bool mended, Random chance)
    {
        Backdrop.Wall(canvas, chance);
        if (!mended)
        {
            canvas.Fill(Shape.Box(-60, -60, 260, 220), Colour.Of(0x1C2230), 0.38f);
        }

        canvas.Fill(Shape.Line(0.8f, (56, -40), (56, 22)), Colour.Of(0x2B2B2B));
        var shade = Shape.Polygon((46, 22), (66, 22), (82, 46), (30, 46));
        var dye = Backdrop.Pick([Colour.Of(0xD9A441), Colour.Of(0x6F9E95), Colour.Of(0xC4665A), Colour.Of(0xE8E2D2)], chance);
        var light = Colour.Of(0xFFE9A8);
        canvas.Glow(Shape.Oval(56, 52, 24, 12), light, 30, mended ? 0.75f : 0.12f);
        canvas.Shade(shade, dye.Lighter(mended ? 0.35f : 0), dye.Darker(mended ? 0 : 0.4f));
        canvas.Fill(Shape.Oval(56, 46, 26, 3.6f), mended ? light : dye.Darker(0.6f));
        canvas.Shade(Shape.Disc(56, 48, 5), mended ? new Colour(1, 1, 0.94f) : Colour.Of(0x8D8A80), mended ? light : Colour.Of(0x55534D));
        Socket(canvas, 96, 66, mended, chance);
    }

    private static void Socket(Canvas canvas, float x, float y, bool mended, Random chance)
    {
        var plate = Shape.Box(x - 11, y - 11, 22, 22, 2);
        canvas.Shadow(plate, 1, 1.5f, 2.5f, 0.5f);
        canvas.Shade(plate, Colour.Of(0xFAFAF7), Colour.Of(0xD4D5D1));
        canvas.Fill(Shape.Line(1.4f, (x - 3, y - 5.5f), (x - 3, y - 2.5f)), Colour.Of(0x2A2A2A));
        canvas.Fill(Shape.Line(1.4f, (x + 3, y - 5.5f), (x + 3, y - 2.5f)), Colour.Of(0x2A2A2A));
        canvas.Fill(Shape.Line(1.4f, (x - 4, y + 5), (x - 2.4f, y + 2.4f)), Colour.Of(0x2A2A2A));
        canvas.Fill(Shape.Line(1.4f, (x + 4, y + 5), (x + 2.4f, y + 2.4f)), Colour.Of(0x2A2A2A));
        canvas.Fill(Shape.Line(1.4f, (x, y + 3), (x, y + 6)), Colour.Of(0x2A2A2A));
        if (mended)
        {
            Marks.Tick(canvas, x + 9, y - 9);
            return;
        }

        canvas.Glow(Shape.Oval(x - 1, y - 8, 7, 10), Colour.Of(0x1A0F08), 9, 0.75f);
        canvas.Glow(Shape.Oval(x - 2, y - 2, 4, 4), Colour.Of(0x6B3A12), 6, 0.6f);
        for (var i = 0; i < 6; i++)
        {
            var (sin, cos) = MathF.SinCos(chance.NextSingle() * MathF.Tau);
            var spark = Shape.Line(0.5f, (x - 3 + (cos * 2), y - 4 + (sin * 2)), (x - 3 + (cos * 7), y - 4 + (sin * 7)));
            canvas.Glow(spark, Colour.Of(0xFFC34D), 1.5f, 0.6f);
            canvas.Fill(spark, Colour.Of(0xFFF3C4));
        }
    }
}
