namespace Anxin.Places.Data;

/// <summary>
/// Divisions of county level and above as parallel arrays. Records below <see cref="CurrentCount"/> exist today and are sorted by code;
/// the rest have ended. For every record <see cref="Today"/> lists what it is now, for a current one itself.
/// </summary>
internal sealed class Atlas
{
    public const int None = -1;

    public required int CurrentCount { get; init; }
    public required int[] Codes { get; init; }
    public required string[] Names { get; init; }

    /// <summary>Index of the division above, <see cref="None"/> for provinces and for ended records.</summary>
    public required int[] Parents { get; init; }

    public required bool[] Outside { get; init; }
    public required GeoPoint?[] Centroids { get; init; }
    public required GeoPoint?[] Seats { get; init; }

    /// <summary>Year in which the record ended, 0 for a current one.</summary>
    public required int[] EndedIn { get; init; }

    /// <summary>Successors of record r are at [SuccessorStarts[r], SuccessorStarts[r + 1]).</summary>
    public required int[] SuccessorStarts { get; init; }

    public required int[] Successors { get; init; }

    public int Count => Codes.Length;

    public ReadOnlySpan<int> Today(int record) => Successors.AsSpan(SuccessorStarts[record]..SuccessorStarts[record + 1]);

    public bool HasEnded(int record) => record >= CurrentCount;

    public DivisionLevel LevelOf(int record) => LevelOfCode(Codes[record]);

    public static DivisionLevel LevelOfCode(int code) =>
        code % 10_000 == 0 ? DivisionLevel.Province : code % 100 == 0 ? DivisionLevel.Prefecture : DivisionLevel.County;

    public int FindCurrent(int code)
    {
        var index = Array.BinarySearch(Codes, 0, CurrentCount, code);
        return index < 0 ? None : index;
    }

    /// <summary>Whether today's division lies within, or is, another.</summary>
    public bool IsWithin(int division, int ancestor)
    {
        for (var at = division; at != None; at = Parents[at])
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a text may name <paramref name="upper"/> before <paramref name="lower"/>: the one belonged to the other when the code was
    /// given (codes nest), or what they are today does.
    /// </summary>
    public bool Belongs(int lower, int upper)
    {
        var unit = LevelOf(upper) == DivisionLevel.Province ? 10_000 : 100;
        if (Codes[lower] / unit == Codes[upper] / unit)
        {
            return true;
        }

        foreach (var ancestor in Today(upper))
        {
            foreach (var division in Today(lower))
            {
                if (IsWithin(division, ancestor))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
