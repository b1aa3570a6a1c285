namespace Anxin.App.Demo.Painting;

/// <summary>What is behind the thing: painted walls, tiles, wood.</summary>
internal static class Backdrop
{
    private static readonly Colour[] Paints = [
        Colour.Of(0xE9E2D3), Colour.Of(0xD9E2E4), Colour.Of(0xE7DBD6), Colour.Of(0xDDE3D2), Colour.Of(0xEDE9E2), Colour.Of(0xCFD8DF)];
    private static readonly Colour[] Glazes = [
        Colour.Of(0xDCE7E6), Colour.Of(0xE8E4D8), Colour.Of(0xC9D9DE), Colour.Of(0xE5E7E9), Colour.Of(0xD7DFD0)];
    private static readonly Colour[] Woods = [Colour.Of(0xA87B52), Colour.Of(0x8A6242), Colour.Of(0xC49A6C), Colour.Of(0x77543B)];

    public static void Wall(Canvas canvas, Random chance)
    {
        var (paint, seed) = (Pick(Paints, chance), (uint)chance.Next());
        canvas.Cover(
            (x, y) => paint * (0.95f + (0.05f * Film.Noise(x / 9, y / 9, seed)) + (0.03f * Film.Noise(x * 1.3f, y * 1.3f, seed + 7))));
    }

    public static void Tiles(Canvas canvas, Random chance)
    {
        var (glaze, size, seed) = (Pick(Glazes, chance), 13f + (chance.NextSingle() * 6), (uint)chance.Next());
        canvas.Cover((x, y) =>
        {
            var (column, row) = (MathF.Floor(x / size), MathF.Floor(y / size));
            var (u, v) = (x - (column * size), y - (row * size));
            var edge = MathF.Min(MathF.Min(u, size - u), MathF.Min(v, size - v));
            var own = 0.94f + (0.07f * Film.Hash(seed + (uint)((int)column * 31) + (uint)((int)row * 57)));
            var shine = 0.05f * MathF.Max(0, 1 - (MathF.Abs(u - v) / 5));
            var tile = glaze * (own + shine + (0.02f * Film.Noise(x, y, seed)));
            return edge < 0.45f ? glaze.Darker(0.32f) : edge < 0.9f ? tile.Lighter(0.25f) : tile;
        });
    }

    /// <summary>Boards from a height down to the edge of the picture and beyond.</summary>
    public static void Floor(Canvas canvas, float top, Random chance)
    {
        Boards(canvas, top, 90, Pick(Woods, chance), (uint)chance.Next());
        canvas.Shade(Shape.Box(-40, top, 220, 3), new Colour(0, 0, 0), Pick(Woods, chance), 0.25f);
    }

    /// <summary>Nothing but wood, seen from above or as a door.</summary>
    public static void Table(Canvas canvas, Random chance) => Boards(canvas, -60, 220, Pick(Woods, chance), (uint)chance.Next());

    public static T Pick<T>(T[] list, Random chance) => list[chance.Next(list.Length)];

    private static void Boards(Canvas canvas, float top, float height, Colour wood, uint seed)
    {
        const float Board = 11;
        for (var y = top; y < top + height; y += Board)
        {
            var own = wood * (0.86f + (0.2f * Film.Hash(seed + (uint)(int)y)));
            canvas.Paint(
                Shape.Box(-40, y, 220, Board),
                (px, py) => own * (0.86f + (0.24f * Film.Noise(px / 16, py * 1.6f, seed + (uint)(int)(y * 3)))));
            canvas.Fill(Shape.Box(-40, y + Board - 0.35f, 220, 0.35f), wood.Darker(0.65f), 0.7f);
        }
    }
}
