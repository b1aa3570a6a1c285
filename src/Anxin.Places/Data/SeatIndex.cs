namespace Anxin.Places.Data;

/// <summary>
/// County seats as points of the unit sphere in a balanced k-d tree. Chord length grows with the great circle, so the nearest by chord
/// is the nearest on the ground, over the poles and the date line too.
/// </summary>
internal sealed class SeatIndex
{
    private readonly double[][] _points;
    private readonly int[] _divisions;

    public SeatIndex(Atlas atlas)
    {
        _divisions = [.. Enumerable.Range(0, atlas.CurrentCount).Where(i => IsPlaced(atlas, i))];
        _points = Array.ConvertAll(_divisions, i => OnSphere((atlas.Seats[i] ?? atlas.Centroids[i])!.Value));
        Balance(0, _divisions.Length, axis: 0);
    }

    /// <summary>Divisions with the nearest seats, nearest first; points that are no numbers find nothing.</summary>
    public int[] Nearest(GeoPoint point, int count)
    {
        if (!double.IsFinite(point.Latitude) || !double.IsFinite(point.Longitude))
        {
            return [];
        }

        var search = new Search(this, OnSphere(point), Math.Min(count, _divisions.Length));
        search.Visit(0, _divisions.Length, axis: 0);
        return search.Found();
    }

    // Prefecture-level cities without counties (东莞, 中山, 儋州, 嘉峪关) stand for themselves.
    private static bool IsPlaced(Atlas atlas, int i)
    {
        var leaf = atlas.LevelOf(i) == DivisionLevel.County
            || (atlas.LevelOf(i) == DivisionLevel.Prefecture && (i + 1 == atlas.CurrentCount || atlas.Parents[i + 1] != i));
        return leaf && !atlas.Outside[i] && (atlas.Seats[i] ?? atlas.Centroids[i]) is not null;
    }

    private static double[] OnSphere(GeoPoint point)
    {
        var (longitude, latitude) = (double.DegreesToRadians(point.Longitude), double.DegreesToRadians(point.Latitude));
        return [Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude)];
    }

    private void Balance(int from, int to, int axis)
    {
        if (to - from < 2)
        {
            return;
        }

        Array.Sort(_points, _divisions, from, to - from, Comparer<double[]>.Create((a, b) => a[axis].CompareTo(b[axis])));
        var middle = (from + to) / 2;
        Balance(from, middle, (axis + 1) % 3);
        Balance(middle + 1, to, (axis + 1) % 3);
    }

    private sealed class Search(SeatIndex index, double[] target, int count)
    {
        private readonly double[] _distances = new double[count];
        private readonly int[] _best = new int[count];
        private int _found;

        public int[] Found() => _best[.._found];

        public void Visit(int from, int to, int axis)
        {
            if (from >= to)
            {
                return;
            }

            var middle = (from + to) / 2;
            var point = index._points[middle];
            Offer(middle, point);
            var off = target[axis] - point[axis];
            var next = (axis + 1) % 3;
            var (near, far) = off < 0 ? ((from, middle), (middle + 1, to)) : ((middle + 1, to), (from, middle));
            Visit(near.Item1, near.Item2, next);
            if (_found < count || off * off < _distances[_found - 1])
            {
                Visit(far.Item1, far.Item2, next);
            }
        }

        private void Offer(int at, double[] point)
        {
            var (x, y, z) = (point[0] - target[0], point[1] - target[1], point[2] - target[2]);
            var distance = (x * x) + (y * y) + (z * z);
            if (_found == count && distance >= _distances[count - 1])
            {
                return;
            }

            var slot = _found < count ? _found++ : count - 1;
            for (; slot > 0 && _distances[slot - 1] > distance; slot--)
            {
                (_distances[slot], _best[slot]) = (_distances[slot - 1], _best[slot - 1]);
            }

            (_distances[slot], _best[slot]) = (distance, index._divisions[at]);
        }
    }
}
