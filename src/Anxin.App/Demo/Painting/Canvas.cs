using System.Runtime.CompilerServices;

namespace Anxin.App.Demo.Painting;

/// <summary>A picture in the making. Scene units: 133 wide, 100 high; the camera may be held a little askew.</summary>
internal sealed class Canvas
{
    public const int Width = 720;
    public const int Height = 540;
    public const float SceneWidth = 400f / 3;
    private const int WorthSharing = 40_000;
    private const float PixelsPerUnit = Height / 100f;
    private readonly Colour[] _pixels = new Colour[Width * Height];
    private readonly float _cos;
    private readonly float _sin;
    private readonly float _zoom;
    private readonly (float X, float Y) _shift;

    /// <param name="degrees">How the camera is turned.</param>
    /// <param name="zoom">How near it is: 1 shows the whole scene.</param>
    /// <param name="shift">Where it points, from the middle of the scene.</param>
    public Canvas(float degrees, float zoom, (float X, float Y) shift)
    {
        var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
        (_cos, _sin, _zoom, _shift) = (cos, sin, zoom * PixelsPerUnit, shift);
    }

    public ReadOnlySpan<Colour> Pixels => _pixels;

    /// <summary>Colours the whole picture by a function of the place in the scene.</summary>
    public void Cover(Func<float, float, Colour> colour)
    {
        Parallel.For(0, Height, y =>
        {
            for (var x = 0; x < Width; x++)
            {
                var (sx, sy) = ToScene(x + 0.5f, y + 0.5f);
                _pixels[(y * Width) + x] = colour(sx, sy);
            }
        });
    }

    public void Fill(Shape shape, Colour colour, float opacity = 1) => Fill(shape, (_, _) => colour, opacity, 0);

    /// <summary>With a colour for each place of the scene.</summary>
    public void Paint(Shape shape, Func<float, float, Colour> colour) => Fill(shape, colour, 1, 0);

    /// <summary>From one colour at the top to another at the bottom of the shape.</summary>
    public void Shade(Shape shape, Colour top, Colour bottom, float opacity = 1) =>
        Fill(shape, (_, y) => top.Mix(bottom, Math.Clamp((y - shape.Y0) / (shape.Y1 - shape.Y0), 0, 1)), opacity, 0);

    /// <summary>A soft dark copy beside the shape.</summary>
    public void Shadow(Shape shape, float dx, float dy, float blur, float opacity) =>
        Fill(shape.Move(dx, dy), (_, _) => new Colour(0.05f, 0.04f, 0.06f), opacity, blur);

    /// <summary>Light that fades away from the shape's outline.</summary>
    public void Glow(Shape shape, Colour colour, float blur, float opacity) => Fill(shape, (_, _) => colour, opacity, blur);

    private void Fill(Shape shape, Func<float, float, Colour> colour, float opacity, float blur)
    {
        var margin = blur + (1.5f / _zoom);
        var (x0, y0, x1, y1) = Bounds(shape.X0 - margin, shape.Y0 - margin, shape.X1 + margin, shape.Y1 + margin);
        var soft = MathF.Max(blur, 0.5f / _zoom);
        if ((y1 - y0) * (x1 - x0) > WorthSharing)
        {
            Parallel.For(y0, y1, Row);
            return;
        }

        for (var y = y0; y < y1; y++)
        {
            Row(y);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        void Row(int y)
        {
            for (var x = x0; x < x1; x++)
            {
                var (sx, sy) = ToScene(x + 0.5f, y + 0.5f);
                var cover = Math.Clamp(0.5f - (shape.Distance(sx, sy) / (2 * soft)), 0, 1);
                if (cover > 0)
                {
                    ref var pixel = ref _pixels[(y * Width) + x];
                    pixel = pixel.Mix(colour(sx, sy), (blur > 0 ? cover * cover * (3 - (2 * cover)) : cover) * opacity);
                }
            }
        }
    }

    private (float X, float Y) ToScene(float px, float py)
    {
        var (x, y) = ((px - (Width / 2f)) / _zoom, (py - (Height / 2f)) / _zoom);
        return ((x * _cos) + (y * _sin) + (SceneWidth / 2) + _shift.X, (y * _cos) - (x * _sin) + 50 + _shift.Y);
    }

    private (int X0, int Y0, int X1, int Y1) Bounds(float x0, float y0, float x1, float y1)
    {
        var (left, top, right, bottom) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        foreach (var (sx, sy) in new[] { (x0, y0), (x1, y0), (x0, y1), (x1, y1) })
        {
            var (x, y) = (sx - (SceneWidth / 2) - _shift.X, sy - 50 - _shift.Y);
            var (px, py) = ((((x * _cos) - (y * _sin)) * _zoom) + (Width / 2f), (((x * _sin) + (y * _cos)) * _zoom) + (Height / 2f));
            (left, top, right, bottom) = (MathF.Min(left, px), MathF.Min(top, py), MathF.Max(right, px), MathF.Max(bottom, py));
        }

        return (Clamp(left, Width), Clamp(top, Height), Clamp(right + 1, Width), Clamp(bottom + 1, Height));
    }

    private static int Clamp(float value, int most) => (int)Math.Clamp(value, 0, most);
}
