namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>A drawn RGB picture to make test files of.</summary>
internal sealed record Drawing(int Width, int Height, byte[] Rgb)
{
    public static readonly (byte R, byte G, byte B) Red = (220, 30, 30);
    public static readonly (byte R, byte G, byte B) Green = (30, 200, 40);
    public static readonly (byte R, byte G, byte B) Blue = (30, 40, 220);
    public static readonly (byte R, byte G, byte B) Yellow = (240, 220, 40);

    /// <summary>Red and green above, blue and yellow below: shows every turn and mirroring.</summary>
    public static Drawing Quadrants(int width, int height) => Draw(width, height, (x, y) =>
        2 * y < height ? (2 * x < width ? Red : Green) : (2 * x < width ? Blue : Yellow));

    /// <summary>Slopes, waves, edges and some grain, so that the files are not trivial.</summary>
    public static Drawing Scene(int width, int height, int seed = 1)
    {
        var grain = new Random(seed);
        return Draw(width, height, (x, y) =>
        {
            var inside = Math.Pow((x / (double)width) - 0.35, 2) + Math.Pow((y / (double)height) - 0.4, 2) < 0.03;
            var noise = grain.Next(-6, 7);
            return inside
                ? ((byte)(225 + noise), (byte)(200 + noise), (byte)(60 + noise))
                : ((byte)(70 + (120 * x / width) + noise), (byte)(90 + (110 * y / height) + noise), (byte)(150 - (60 * x / width) + noise));
        });
    }

    public Drawing With(Func<byte, byte> change) => this with { Rgb = [.. Rgb.Select(change)] };

    private static Drawing Draw(int width, int height, Func<int, int, (byte R, byte G, byte B)> colour)
    {
        var rgb = new byte[width * height * 3];
        for (var i = 0; i < rgb.Length; i += 3)
        {
            (rgb[i], rgb[i + 1], rgb[i + 2]) = colour(i / 3 % width, i / 3 / width);
        }

        return new Drawing(width, height, rgb);
    }
}
