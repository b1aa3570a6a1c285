namespace Anxin.Places.Data;

/// <summary>
/// Townships of one kind, today's or ended, grouped by division; names lie in one block, folded twins at the same offsets.
/// </summary>
internal sealed class Townships
{
    public required int[] Codes { get; init; }

    /// <summary>Name i is the characters [NameStarts[i], NameStarts[i + 1] − 1) of the block; one separator follows each.</summary>
    public required int[] NameStarts { get; init; }

    public required string Names { get; init; }
    public required char[] FoldedNames { get; init; }

    /// <summary>Length of the name without its suffix (镇, 乡, 街道 …) and peoples.</summary>
    public required byte[] StemLengths { get; init; }

    /// <summary>Index of the division, county or above, each belongs to.</summary>
    public required int[] Divisions { get; init; }

    /// <summary>Townships of division d are at [DivisionStarts[d], DivisionStarts[d + 1]).</summary>
    public required int[] DivisionStarts { get; init; }

    /// <summary>Ended townships only: the year, and today's township plus one, 0 where only the county is known.</summary>
    public int[] EndedIn { get; init; } = [];

    public int[] Successors { get; init; } = [];

    public int Count => Codes.Length;

    public ReadOnlySpan<char> Name(int town) => Names.AsSpan(NameStarts[town], LengthOf(town));

    public ReadOnlySpan<char> Folded(int town) => FoldedNames.AsSpan(NameStarts[town], LengthOf(town));

    public (int From, int To) Of(int division) => (DivisionStarts[division], DivisionStarts[division + 1]);

    private int LengthOf(int town) => NameStarts[town + 1] - 1 - NameStarts[town];
}
