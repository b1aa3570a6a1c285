using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery.Dense;

/// <summary>
/// Sixteen bytes for each pixel that say what its surroundings look like, whichever way they are turned: at four widths how steep, how
/// domed and how ridged they are, and how bright and of which colour (the first angular orders of circular harmonics, as in Cozzolino,
/// Poggi and Verdoliva, "Efficient dense-field copy-move forgery detection", 2015, taken from derivatives of Gaussians). And the same for
/// surroundings a quarter smaller and a quarter larger, to know a resized copy by.
/// </summary>
internal sealed class Surroundings
{
    public const int Length = 16;

    /// <summary>How many sizes there are; <see cref="Same"/> is the middle one.</summary>
    public const int Sizes = 3;

    public const int Same = 1;

    private const int Widths = 4;
    private const float LeastWidth = 1.5f;
    private const float Ratio = 1.25f;
    private const float ColourWidth = 2.5f;

    // The last byte of the second and third width tells the colour instead of the brightness.
    private const int BlueWidth = 1;
    private const int RedWidth = 2;

    private readonly uint[][] _looks = new uint[Sizes][];

    private Surroundings(int width, int height)
    {
        (Width, Height) = (width, height);
        for (var size = 0; size < Sizes; size++)
        {
            _looks[size] = new uint[Widths * width * height];
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>What all pixels look like at a size, one after the other.</summary>
    public ReadOnlySpan<uint> Of(int size) => _looks[size];

    /// <summary>How much there is to see around a pixel.</summary>
    public int Steep(int pixel) => (int)(_looks[Same][Widths * pixel] & 255);

    // The widths lie on a ladder; every other rung makes one size, and the next size begins a rung later.
    public static Surroundings Of(Plane luma, Plane blue, Plane red)
    {
        var all = new Surroundings(luma.Width, luma.Height);
        var (blurred, before, row) = (luma, 0f, new uint[luma.Width]);
        for (var rung = 0; rung < (2 * (Widths - 1)) + Sizes; rung++)
        {
            var width = LeastWidth * MathF.Pow(Ratio, rung);
            blurred = GaussianBlur.Of(blurred, MathF.Sqrt((width * width) - (before * before)));
            before = width;
            for (var y = 0; y < luma.Height; y++)
            {
                LookRow.Of(blurred, y, width, row);
                all.Put(row, y, rung);
            }
        }

        all.Colour(GaussianBlur.Of(blue, ColourWidth), BlueWidth);
        all.Colour(GaussianBlur.Of(red, ColourWidth), RedWidth);
        return all;
    }

    private void Put(uint[] row, int y, int rung)
    {
        for (var size = rung & 1; size < Sizes; size += 2)
        {
            if (rung - size is >= 0 and < 2 * Widths)
            {
                var to = _looks[size].AsSpan((Widths * y * Width) + ((rung - size) / 2));
                for (var x = 0; x < row.Length; x++)
                {
                    to[Widths * x] = row[x];
                }
            }
        }
    }

    private void Colour(Plane colour, int width)
    {
        for (var i = 0; i < colour.Values.Length; i++)
        {
            var value = (uint)Math.Clamp(colour.Values[i], 0, 255) << 24;
            foreach (var looks in _looks)
            {
                ref var look = ref looks[(Widths * i) + width];
                look = (look & 0xFFFFFF) | value;
            }
        }
    }
}
