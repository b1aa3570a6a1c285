using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>
/// How sure it is that two like places are copies. Things that merely look alike agree in their large shapes; copies agree in the finest
/// detail too, down to what compression leaves of it.
/// </summary>
internal sealed class CopyEvidence
{
    // A logistic fit to copies in 33 forged pictures and look-alikes in some 500 honest ones; see docs/algorithms/forgery.md.
    private const double Start = -1.47;
    private const double OfAgreement = 3.84;
    private const double OfRest = -2.2;
    private const double OfCorners = 0.53;

    // Who moves a place turns and resizes it as a whole; two things that are alike are seen each from its own side.
    private const double OfStretch = -25.5;
    private const double MostStretch = 0.3;

    private const float DetailBlur = 1.2f;
    private const float Around = 3;

    // Of 255²: the smaller of the two curvatures of brightness, below which a place could slide along itself.
    private const float LeastCorner = 12;

    // An edge looks like any other edge: without corners two places can be alike by chance, and the score stays below any doubt.
    private const int LeastCorners = 350;
    private const double MostIfPoor = 0.45;

    // A large place that hardly any keypoints agree on is a smooth or regular one.
    private const int MostPixelsAPair = 6_000;

    private readonly Plane _detail;
    private readonly bool[] _corners;

    public CopyEvidence(Plane luma)
    {
        var blurred = GaussianBlur.Of(luma, DetailBlur);
        _detail = new Plane(luma.Width, luma.Height);
        for (var i = 0; i < _detail.Values.Length; i++)
        {
            _detail.Values[i] = luma.Values[i] - blurred.Values[i];
        }

        _corners = Corners(luma);
    }

    /// <summary>0 to 1.</summary>
    public double Score(Copy copy)
    {
        var (agreement, rest, corners) = Traits(copy);
        var logit = Start + (OfAgreement * Math.Atanh(agreement)) + (OfRest * Math.Log(rest + 4)) + (OfCorners * Math.Log(corners + 20))
            + (OfStretch * Math.Min(MostStretch, Stretch(copy.Projection)));
        var score = 1 / (1 + Math.Exp(-Math.Clamp(logit, -30, 30)));
        var isPoor = corners < LeastCorners || copy.Pixels > MostPixelsAPair * copy.Pairs;
        return isPoor ? Math.Min(score, MostIfPoor) : score;
    }

    /// <summary>How far a move is from turning and resizing alone, 0 for none.</summary>
    internal static double Stretch(in Projection move)
    {
        var (apart, across) = (move.XX - move.YY, move.XY + move.YX);
        return Math.Sqrt(((apart * apart) + (across * across)) / Math.Max(Math.Abs(move.Area), 1e-6));
    }

    /// <summary>How the finest detail agrees, how much of it is left over, and how many corners there are.</summary>
    internal (double Agreement, double Left, int Corners) Traits(Copy copy)
    {
        double count = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        var corners = 0;
        foreach (var (x, y) in copy.Places())
        {
            var (tx, ty) = copy.Projection.At(x, y);
            var at = (y * _detail.Width) + x;
            double p = _detail.Values[at], q = _detail.At((float)tx, (float)ty);
            (count, a, b, aa, bb, ab) = (count + 1, a + p, b + q, aa + (p * p), bb + (q * q), ab + (p * q));
            corners += _corners[at] ? 1 : 0;
        }

        var (va, vb) = (aa - (a * a / count) + 1e-9, bb - (b * b / count) + 1e-9);
        var agreement = Math.Clamp((ab - (a * b / count)) / Math.Sqrt(va * vb), 0, 0.97);
        return (agreement, aa / count * (1 - (agreement * agreement)), corners);
    }

    // Where brightness changes in two directions (Shi and Tomasi, 1994).
    private static bool[] Corners(Plane luma)
    {
        var (xx, yy, xy) = (new Plane(luma.Width, luma.Height), new Plane(luma.Width, luma.Height), new Plane(luma.Width, luma.Height));
        for (var i = luma.Width + 1; i < luma.Values.Length - luma.Width - 1; i++)
        {
            var dx = (luma.Values[i + 1] - luma.Values[i - 1]) / 2;
            var dy = (luma.Values[i + luma.Width] - luma.Values[i - luma.Width]) / 2;
            (xx.Values[i], yy.Values[i], xy.Values[i]) = (dx * dx, dy * dy, dx * dy);
        }

        var (a, b, c) = (GaussianBlur.Of(xx, Around).Values, GaussianBlur.Of(yy, Around).Values, GaussianBlur.Of(xy, Around).Values);
        var corners = new bool[a.Length];
        for (var i = 0; i < corners.Length; i++)
        {
            var half = (a[i] - b[i]) / 2;
            corners[i] = ((a[i] + b[i]) / 2) - MathF.Sqrt((half * half) + (c[i] * c[i])) > LeastCorner;
        }

        return corners;
    }
}
