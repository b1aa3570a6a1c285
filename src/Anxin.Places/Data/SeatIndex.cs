namespace Anxin.Places.Data;

/// <summary>
/// County seats as points of the unit sphere in a balanced k-d tree. Chord length grows with the great circle, so the nearest by chord
/// is the nearest on the ground, over the poles and the date line too.
/// </summary>
internal sealed class SeatIndex
{
    private readonly Place[] _places;

    public SeatIndex(Atlas atlas)
    {
        _places = [.. Enumerable.Range(0, atlas.CurrentCount).Where(i => IsPlaced(atlas, i))
            .Select(i => OnSphere((atlas.Seats[i] ?? atlas.Centroids[i])!.Value) with { Division = i })];
        Balance(_places, axis: 0);
    }

    /// <summary>The division with the nearest seat; <see cref="Atlas.None"/> for a point that is no point.</summary>
    public int Nearest(GeoPoint point)
    {
        Span<int> best = stackalloc int[1];
        return Nearest(point, best, stackalloc double[1]) == 0 ? Atlas.None : best[0];
    }

    /// <summary>Divisions with the nearest seats, nearest first, as many as the span takes; how many were found.</summary>
    public int Nearest(GeoPoint point, Span<int> best, Span<double> distances)
    {
        if (!double.IsFinite(point.Latitude) || !double.IsFinite(point.Longitude))
        {
            return 0;
        }

        var search = new Search(OnSphere(point), best, distances);
        search.Visit(_places, axis: 0);
        return search.Count;
    }

    // Prefecture-level cities without counties (东莞, 中山, 儋州, 嘉峪关) stand for themselves.
    private static bool IsPlaced(Atlas atlas, int i)
    {
        var leaf = atlas.LevelOf(i) == DivisionLevel.County
            || (atlas.LevelOf(i) == DivisionLevel.Prefecture && (i + 1 == atlas.CurrentCount || atlas.Parents[i + 1] != i));
        return leaf && !atlas.Outside[i] && (atlas.Seats[i] ?? atlas.Centroids[i]) is not null;
    }

    private static Place OnSphere(GeoPoint point)
    {
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        return new Place(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude, Atlas.None);
    }

    private static void Balance(Span<Place> places, int axis)
    {
        if (places.Length < 2)
        {
            return;
        }

        places.Sort((a, b) => a.Along(axis).CompareTo(b.Along(axis)));
        var middle = places.Length / 2;
        Balance(places[..middle], (axis + 1) % 3);
        Balance(places[(middle + 1)..], (axis + 1) % 3);
    }

    private readonly record struct Place(double X, double Y, double Z, int Division)
    {
        public double Along(int axis) => axis == 0 ? X : axis == 1 ? Y : Z;
    }

    private ref struct Search(Place target, Span<int> best, Span<double> distances)
    {
        private readonly Place _target = target;
        private readonly Span<int> _best = best;
        private readonly Span<double> _distances = distances;

        public int Count { get; private set; }

        public void Visit(ReadOnlySpan<Place> places, int axis)
        {
            if (places.IsEmpty)
            {
                return;
            }

            var middle = places.Length / 2;
            ref readonly var place = ref places[middle];
            Offer(in place);
            var off = _target.Along(axis) - place.Along(axis);
            var next = axis == 2 ? 0 : axis + 1;
            Visit(off < 0 ? places[..middle] : places[(middle + 1)..], next);
            if (Count < _best.Length || off * off < _distances[Count - 1])
            {
                Visit(off < 0 ? places[(middle + 1)..] : places[..middle], next);
            }
        }

        private void Offer(in Place place)
        {
            var (x, y, z) = (place.X - _target.X, place.Y - _target.Y, place.Z - _target.Z);
            var distance = (x * x) + (y * y) + (z * z);
            if (Count == _best.Length && (Count == 0 || distance >= _distances[Count - 1]))
            {
                return;
            }

            var slot = Count < _best.Length ? Count++ : Count - 1;
            for (; slot > 0 && _distances[slot - 1] > distance; slot--)
            {
                (_distances[slot], _best[slot]) = (_distances[slot - 1], _best[slot - 1]);
            }

            (_distances[slot], _best[slot]) = (distance, place.Division);
        }
    }
}
