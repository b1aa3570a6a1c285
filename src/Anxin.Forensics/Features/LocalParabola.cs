namespace Anxin.Forensics.Features;

/// <summary>The slopes and curvatures of the differences around a pixel, in place and scale.</summary>
internal readonly struct LocalParabola
{
    private readonly float _x, _y, _s, _xx, _yy, _ss, _xy, _xs, _ys;

    public LocalParabola(Plane[] differences, int level, int x, int y)
    {
        var width = differences[level].Width;
        var at = (y * width) + x;
        var (below, here, above) = (differences[level - 1].Values, differences[level].Values, differences[level + 1].Values);
        Value = here[at];
        _x = (here[at + 1] - here[at - 1]) / 2;
        _y = (here[at + width] - here[at - width]) / 2;
        _s = (above[at] - below[at]) / 2;
        _xx = here[at + 1] + here[at - 1] - (2 * Value);
        _yy = here[at + width] + here[at - width] - (2 * Value);
        _ss = above[at] + below[at] - (2 * Value);
        _xy = (here[at + width + 1] - here[at + width - 1] - here[at - width + 1] + here[at - width - 1]) / 4;
        _xs = (above[at + 1] - above[at - 1] - below[at + 1] + below[at - 1]) / 4;
        _ys = (above[at + width] - above[at - width] - below[at + width] + below[at - width]) / 4;
    }

    public float Value { get; }

    /// <summary>How much the slopes promise over this way.</summary>
    public float Along(float dx, float dy, float ds) => (_x * dx) + (_y * dy) + (_s * ds);

    /// <summary>The way to the top; false where there is none.</summary>
    public bool Solve(out float dx, out float dy, out float ds)
    {
        var (a, b, c) = ((_yy * _ss) - (_ys * _ys), (_xs * _ys) - (_xy * _ss), (_xy * _ys) - (_yy * _xs));
        var whole = (_xx * a) + (_xy * b) + (_xs * c);
        (dx, dy, ds) = (0, 0, 0);
        if (Math.Abs(whole) < 1e-9f)
        {
            return false;
        }

        var (d, e, f) = ((_xx * _ss) - (_xs * _xs), (_xy * _xs) - (_xx * _ys), (_xx * _yy) - (_xy * _xy));
        dx = -((a * _x) + (b * _y) + (c * _s)) / whole;
        dy = -((b * _x) + (d * _y) + (e * _s)) / whole;
        ds = -((c * _x) + (e * _y) + (f * _s)) / whole;
        return Math.Abs(dx) < 8 && Math.Abs(dy) < 8 && Math.Abs(ds) < 8;
    }

    /// <summary>Whether the curvature across is that many times the one along.</summary>
    public bool IsEdge(float ratio)
    {
        var (sum, product) = (_xx + _yy, (_xx * _yy) - (_xy * _xy));
        return product <= 0 || sum * sum * ratio >= (ratio + 1) * (ratio + 1) * product;
    }
}
