namespace Anxin.App.Demo.Painting;

/// <summary>Small things that tell what is wrong, or that it is right again.</summary>
internal static class Marks
{
    private static readonly Colour Water = Colour.Of(0x7FB4D6);

    // Which of the seven lines of a digit glow: top, upper right, lower right, bottom, lower left, upper left, middle.
    private static readonly Dictionary<char, string> Digits = new() { ['E'] = "1001111", ['0'] = "1111110", ['1'] = "0110000",
        ['2'] = "1101101", ['3'] = "1111001", ['4'] = "0110011", ['8'] = "1111111" };

    public static void Digit(Canvas canvas, char digit, float x, float y, float size, Colour colour)
    {
        var (w, h, width) = (size * 0.5f, size, size * 0.13f);
        (float X, float Y)[][] lines =
        [
            [(x, y), (x + w, y)], [(x + w, y), (x + w, y + (h / 2))], [(x + w, y + (h / 2)), (x + w, y + h)], [(x, y + h), (x + w, y + h)],
            [(x, y + (h / 2)), (x, y + h)], [(x, y), (x, y + (h / 2))], [(x, y + (h / 2)), (x + w, y + (h / 2))],
        ];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = Shape.Line(width, lines[i]);
            if (Digits[digit][i] == '1')
            {
                canvas.Glow(line, colour, 1.2f, 0.35f);
                canvas.Fill(line, colour);
            }
        }
    }

    public static void Drops(Canvas canvas, float x, float y, float height, int count, Random chance)
    {
        for (var i = 0; i < count; i++)
        {
            Drop(
                canvas, x + ((chance.NextSingle() - 0.5f) * 5), y + (height * i / count) + (chance.NextSingle() * 2),
                2.6f + (chance.NextSingle() * 1.8f), Water);
        }
    }

    public static void Drop(Canvas canvas, float x, float y, float size, Colour colour)
    {
        var drop = Shape.Drop(x, y, size);
        canvas.Fill(drop.Grow(0.22f), colour.Darker(0.42f), 0.75f);
        canvas.Shade(drop, colour.Lighter(0.45f), colour.Darker(0.12f), 0.95f);
        canvas.Fill(Shape.Oval(x - (size * 0.14f), y + (size * 0.62f), size * 0.08f, size * 0.14f), new Colour(1, 1, 1), 0.9f);
    }

    public static void Puddle(Canvas canvas, float x, float y, float width, Random chance)
    {
        for (var i = 0; i < 4; i++)
        {
            var (dx, rx) = ((chance.NextSingle() - 0.5f) * width * 0.7f, width * (0.25f + (chance.NextSingle() * 0.2f)));
            canvas.Fill(Shape.Oval(x + dx, y + (chance.NextSingle() * 2), rx, rx * 0.16f), Water.Mix(new(0.3f, 0.34f, 0.38f), 0.35f), 0.5f);
        }

        canvas.Fill(Shape.Oval(x - (width * 0.1f), y + 0.4f, width * 0.24f, width * 0.025f), new Colour(1, 1, 1), 0.55f);
    }

    /// <summary>Jagged lines from a point to all sides of a pane.</summary>
    public static void Shatter(Canvas canvas, Shape pane, (float X, float Y) from, float reach, Random chance)
    {
        for (var ray = 0; ray < 11; ray++)
        {
            var (angle, at) = ((ray + (chance.NextSingle() * 0.6f)) * MathF.Tau / 11, from);
            var points = new List<(float X, float Y)> { at };
            for (var step = 0; step < 5; step++)
            {
                angle += (chance.NextSingle() - 0.5f) * 0.7f;
                at = (at.X + (MathF.Cos(angle) * reach / 5), at.Y + (MathF.Sin(angle) * reach / 5));
                points.Add(at);
            }

            canvas.Fill(Shape.Line(0.75f, [.. points]).Within(pane), new Colour(0, 0, 0), 0.35f);
            canvas.Fill(Shape.Line(0.32f, [.. points]).Within(pane), new Colour(0.96f, 0.98f, 1), 0.9f);
        }

        canvas.Fill(Shape.Ring(from.X, from.Y, reach * 0.22f, 0.3f).Within(pane), new Colour(1, 1, 1), 0.5f);
        canvas.Fill(Shape.Ring(from.X, from.Y, reach * 0.45f, 0.25f).Within(pane), new Colour(1, 1, 1), 0.35f);
    }

    /// <summary>The round sticker a technician leaves: a tick on green.</summary>
    public static void Tick(Canvas canvas, float x, float y)
    {
        var disc = Shape.Disc(x, y, 4.6f);
        canvas.Shadow(disc, 0.4f, 0.6f, 1.2f, 0.4f);
        canvas.Fill(disc, new Colour(0.97f, 0.98f, 0.96f));
        canvas.Fill(Shape.Disc(x, y, 3.9f), Colour.Of(0x2E9E6B));
        canvas.Fill(Shape.Line(1, (x - 1.9f, y + 0.1f), (x - 0.5f, y + 1.6f), (x + 2.1f, y - 1.5f)), new Colour(1, 1, 1));
    }
}
