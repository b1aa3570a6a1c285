namespace Anxin.App.Demo.Painting;

/// <summary>Red, green and blue, 0 to 1.</summary>
internal readonly record struct Colour(float R, float G, float B)
{
    public static Colour Of(int rgb) => new((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);

    public static Colour operator *(Colour a, float by) => new(a.R * by, a.G * by, a.B * by);

    public Colour Mix(Colour other, float share) =>
        new(R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share));

    public Colour Lighter(float by) => Mix(new(1, 1, 1), by);

    public Colour Darker(float by) => Mix(new(0, 0, 0), by);
}
