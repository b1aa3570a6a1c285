using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery.Dense;

/// <summary>
/// Where the places found by neighbours lie beside each other as one move, turn and change of size would have them: chance does not do
/// that over many neighbours (the dense linear fitting of Cozzolino et al., 2015).
/// </summary>
internal static class SteadyPlaces
{
    // Nodes to each side that are fitted together.
    private const int Reach = 4;

    // Pixels of mean square, that they may miss the fit by.
    private const double MostMiss = 8;

    private const int LeastNodes = 24;
    private const int NodesAPair = 24;
    private const int LeastReach = 14;
    private const int MostReach = 40;
    private const int Most = 40;

    /// <summary>A proposal for each such spot, the largest first, and a place in it.</summary>
    public static List<MoveProposal> Of(OffsetField field)
    {
        var steady = new bool[field.Width * field.Height];
        for (var i = 0; i < steady.Length; i++)
        {
            steady[i] = field.Distances[i] is >= 0 and < int.MaxValue && Miss(field, i) < MostMiss;
        }

        var proposals = new List<MoveProposal>();
        var left = (bool[])steady.Clone();
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] && Taken(field, left, i) is { } proposal)
            {
                proposals.Add(proposal);
            }
        }

        return [.. proposals.OrderByDescending(p => p.Pairs).Take(Most)];
    }

    private static double Miss(OffsetField field, int node)
    {
        var (column, row) = (node % field.Width, node / field.Width);
        double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0, u = 0, ux = 0, uy = 0, uu = 0, v = 0, vx = 0, vy = 0, vv = 0;
        for (var r = Math.Max(0, row - Reach); r <= Math.Min(field.Height - 1, row + Reach); r++)
        {
            for (var c = Math.Max(0, column - Reach); c <= Math.Min(field.Width - 1, column + Reach); c++)
            {
                var at = (r * field.Width) + c;
                if (field.Distances[at] is < 0 or int.MaxValue)
                {
                    continue;
                }

                double p = c - column, q = r - row, a = field.Across[at], b = field.Down[at];
                (n, x, y, xx, yy, xy) = (n + 1, x + p, y + q, xx + (p * p), yy + (q * q), xy + (p * q));
                (u, ux, uy, uu) = (u + a, ux + (a * p), uy + (a * q), uu + (a * a));
                (v, vx, vy, vv) = (v + b, vx + (b * p), vy + (b * q), vv + (b * b));
            }
        }

        if (n < ((2 * Reach) + 1) * ((2 * Reach) + 1) / 2.0)
        {
            return double.MaxValue;
        }

        (xx, yy, xy) = (xx - (x * x / n), yy - (y * y / n), xy - (x * y / n));
        var area = (xx * yy) - (xy * xy);
        return area < 1e-6
            ? double.MaxValue
            : (Rest(uu - (u * u / n), ux - (u * x / n), uy - (u * y / n)) + Rest(vv - (v * v / n), vx - (v * x / n), vy - (v * y / n))) / n;

        double Rest(double ss, double sx, double sy) => Math.Max(0, ss - (((sx * sx * yy) - (2 * sx * sy * xy) + (sy * sy * xx)) / area));
    }

    // A spot whose offsets go on from neighbour to neighbour.
    private static MoveProposal? Taken(OffsetField field, bool[] left, int start)
    {
        var (spot, open) = (new List<int>(), new Stack<int>());
        open.Push(start);
        left[start] = false;
        Span<int> steps = [-1, 1, -field.Width, field.Width];
        while (open.TryPop(out var at))
        {
            spot.Add(at);
            foreach (var step in steps)
            {
                var next = at + step;
                if (next >= 0 && next < left.Length && left[next] && Math.Abs(field.Across[next] - field.Across[at]) <= 3
                    && Math.Abs(field.Down[next] - field.Down[at]) <= 3)
                {
                    left[next] = false;
                    open.Push(next);
                }
            }
        }

        if (spot.Count < LeastNodes)
        {
            return null;
        }

        var pairs = spot.ConvertAll(i => Pair(field, i)).ToArray();
        return ProjectionFit.Of(pairs, withPerspective: false) is { } move
            ? new MoveProposal(
                move, pairs.Average(p => p.FromX), pairs.Average(p => p.FromY), Math.Clamp((int)Math.Sqrt(spot.Count), LeastReach, MostReach),
                spot.Count / NodesAPair)
            : null;
    }

    private static PlacePair Pair(OffsetField field, int node)
    {
        var (x, y) = (node % field.Width * OffsetField.Step, node / field.Width * OffsetField.Step);
        return new PlacePair(x, y, x + field.Across[node], y + field.Down[node]);
    }
}
