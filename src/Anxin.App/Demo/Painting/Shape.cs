namespace Anxin.App.Demo.Painting;

/// <summary>A shape as its signed distance (negative inside) and the box around it, in scene units: the picture is 100 high.</summary>
internal readonly record struct Shape(Func<float, float, float> Distance, float X0, float Y0, float X1, float Y1)
{
    public static Shape Box(float x, float y, float width, float height, float round = 0)
    {
        var (cx, cy, hx, hy) = (x + (width / 2), y + (height / 2), (width / 2) - round, (height / 2) - round);
        return new(
            (px, py) =>
            {
                var (dx, dy) = (MathF.Abs(px - cx) - hx, MathF.Abs(py - cy) - hy);
                var (ox, oy) = (MathF.Max(dx, 0), MathF.Max(dy, 0));
                return MathF.Sqrt((ox * ox) + (oy * oy)) + MathF.Min(MathF.Max(dx, dy), 0) - round;
            },
            x, y, x + width, y + height);
    }

    public static Shape Disc(float x, float y, float radius) => Oval(x, y, radius, radius);

    /// <summary>
    /// An ellipse. The distance is of first order: the function over the length of its gradient, exact on the outline and near it.
    /// </summary>
    public static Shape Oval(float x, float y, float rx, float ry) => new(
        (px, py) =>
        {
            var (u, v) = ((px - x) / rx, (py - y) / ry);
            var value = MathF.Sqrt((u * u) + (v * v));
            var slope = MathF.Sqrt((u * u / (rx * rx)) + (v * v / (ry * ry)));
            return slope < 1e-6f ? -MathF.Min(rx, ry) : value * (value - 1) / slope;
        },
        x - rx, y - ry, x + rx, y + ry);

    public static Shape Ring(float x, float y, float radius, float width) => new(
        (px, py) => MathF.Abs(MathF.Sqrt(((px - x) * (px - x)) + ((py - y) * (py - y))) - radius) - (width / 2),
        x - radius - width, y - radius - width, x + radius + width, y + radius + width);

    /// <summary>A line with round ends through all points.</summary>
    public static Shape Line(float width, params (float X, float Y)[] points)
    {
        var half = width / 2;
        return new(
            (px, py) =>
            {
                var nearest = float.MaxValue;
                for (var i = 1; i < points.Length; i++)
                {
                    nearest = MathF.Min(nearest, ToSegment(px, py, points[i - 1], points[i]));
                }

                return nearest - half;
            },
            points.Min(p => p.X) - half, points.Min(p => p.Y) - half, points.Max(p => p.X) + half, points.Max(p => p.Y) + half);
    }

    public static Shape Polygon(params (float X, float Y)[] points) => new(
        (px, py) =>
        {
            var (nearest, inside) = (float.MaxValue, false);
            for (int i = 0, j = points.Length - 1; i < points.Length; j = i++)
            {
                var (a, b) = (points[i], points[j]);
                nearest = MathF.Min(nearest, ToSegment(px, py, a, b));
                if ((a.Y > py) != (b.Y > py) && px < ((b.X - a.X) * (py - a.Y) / (b.Y - a.Y)) + a.X)
                {
                    inside = !inside;
                }
            }

            return inside ? -nearest : nearest;
        },
        points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));

    /// <summary>A falling drop with its tip at the top.</summary>
    public static Shape Drop(float x, float y, float size)
    {
        var belly = size * 0.42f;
        return new(
            (px, py) =>
            {
                // Above the belly the width shrinks to the tip.
                var t = Math.Clamp((py - y) / (size - belly), 0, 1);
                var body = MathF.Sqrt(((px - x) * (px - x)) + ((py - y - size + belly) * (py - y - size + belly))) - belly;
                var neck = MathF.Max(MathF.Abs(px - x) - (belly * t * t), MathF.Max(y - py, py - y - size + belly));
                return MathF.Min(body, neck);
            },
            x - belly, y, x + belly, y + size);
    }

    public Shape Grow(float by)
    {
        var distance = Distance;
        return new((x, y) => distance(x, y) - by, X0 - by, Y0 - by, X1 + by, Y1 + by);
    }

    public Shape Move(float dx, float dy)
    {
        var distance = Distance;
        return new((x, y) => distance(x - dx, y - dy), X0 + dx, Y0 + dy, X1 + dx, Y1 + dy);
    }

    /// <summary>What of this shape lies in another.</summary>
    public Shape Within(Shape other)
    {
        var (mine, its) = (Distance, other.Distance);
        return this with { Distance = (x, y) => MathF.Max(mine(x, y), its(x, y)) };
    }

    private static float ToSegment(float px, float py, (float X, float Y) a, (float X, float Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var t = length == 0 ? 0 : Math.Clamp((((px - a.X) * dx) + ((py - a.Y) * dy)) / length, 0, 1);
        var (ox, oy) = (px - a.X - (dx * t), py - a.Y - (dy * t));
        return MathF.Sqrt((ox * ox) + (oy * oy));
    }
}
