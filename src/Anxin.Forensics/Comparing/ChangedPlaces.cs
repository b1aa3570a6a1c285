namespace Anxin.Forensics.Comparing;

/// <summary>Joins changed pixels to places, over cells of 8 by 8 pixels so that a broken line stays one.</summary>
internal static class ChangedPlaces
{
    private const int Cell = 8;
    private const int LeastInCell = 2;

    /// <summary>The places with at least so many changed pixels, the strongest first.</summary>
    public static List<ChangedPlace> Of(ReadOnlySpan<byte> distance, int width, int threshold, int minPixels)
    {
        var height = distance.Length / width;
        var (columns, rows) = ((width + Cell - 1) / Cell, (height + Cell - 1) / Cell);
        var cells = new ChangedPlace[columns * rows];
        for (var i = 0; i < distance.Length; i++)
        {
            if (distance[i] > threshold)
            {
                var (x, y) = (i % width, i / width);
                ref var cell = ref cells[(y / Cell * columns) + (x / Cell)];
                cell = Joined(cell, new ChangedPlace(x, y, x + 1, y + 1, 1, distance[i] - threshold));
            }
        }

        var places = new List<ChangedPlace>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Pixels >= LeastInCell && Collect(cells, i, columns) is var place && place.Pixels >= minPixels)
            {
                places.Add(place);
            }
        }

        places.Sort((a, b) => b.Strength != a.Strength ? b.Strength.CompareTo(a.Strength) : (a.Top, a.Left).CompareTo((b.Top, b.Left)));
        return places;
    }

    private static ChangedPlace Collect(ChangedPlace[] cells, int start, int columns)
    {
        var place = default(ChangedPlace);
        var open = new Stack<int>([start]);
        while (open.TryPop(out var at))
        {
            if (cells[at].Pixels < LeastInCell)
            {
                continue;
            }

            place = Joined(place, cells[at]);
            cells[at] = default;
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                {
                    var next = at + (dy * columns) + dx;
                    if (next >= 0 && next < cells.Length && (at % columns) + dx >= 0 && (at % columns) + dx < columns)
                    {
                        open.Push(next);
                    }
                }
            }
        }

        return place;
    }

    private static ChangedPlace Joined(ChangedPlace a, ChangedPlace b) =>
        a.Pixels == 0 ? b : b.Pixels == 0 ? a : new ChangedPlace(
            Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom),
            a.Pixels + b.Pixels, a.Strength + b.Strength);
}
