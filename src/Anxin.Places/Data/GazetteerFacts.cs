using System.Runtime.CompilerServices;
using Anxin.Places.Naming;

namespace Anxin.Places.Data;

/// <summary>What the sources say: divisions, townships, what ended, other names, letters that are the same.</summary>
internal sealed class GazetteerFacts
{
    public required string Vintage { get; init; }
    public required Atlas Atlas { get; init; }
    public required Townships Towns { get; init; }
    public required Townships EndedTowns { get; init; }
    public required (string[] Names, int[] Divisions) Aliases { get; init; }
    public required Folding Folding { get; init; }

    /// <summary>Of each division of today, county or above: syllables without tones.</summary>
    public required string[] Pinyin { get; init; }

    public static GazetteerFacts Read(ref PackedReader reader)
    {
        if (!reader.Bytes(5).SequenceEqual("ANXG4"u8))
        {
            throw new InvalidDataException("This is not a gazetteer file of version 4.");
        }

        var vintage = reader.Text();
        var folding = new Folding(reader.Text());
        var atlas = AtlasFile.Read(ref reader);
        var towns = ReadTowns(ref reader);
        var endedTowns = ReadTowns(ref reader);
        var endedIn = reader.Column(endedTowns.Codes.Length);
        var successors = reader.Deltas(endedTowns.Codes.Length);
        var aliases = reader.Count();
        return new GazetteerFacts
        {
            Vintage = vintage,
            Atlas = atlas,
            Folding = folding,
            Towns = Group(atlas, folding, towns, [], []),
            EndedTowns = Group(atlas, folding, endedTowns, endedIn, successors),
            Aliases = (reader.Lines(aliases), reader.Column(aliases)),
            Pinyin = reader.Lines(atlas.CurrentCount),
        };
    }

    private static (string Names, int[] Codes, int[] Divisions, int[] Suffixes) ReadTowns(ref PackedReader reader)
    {
        var count = reader.Count();
        return (reader.Text() + "\n", reader.Deltas(count), reader.Deltas(count), reader.Column(count));
    }

    // Read once, before any tier of compilation could warm up: the loops here are compiled optimised at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Townships Group(
        Atlas atlas, Folding folding, (string Names, int[] Codes, int[] Divisions, int[] Suffixes) rows, int[] endedIn, int[] successors)
    {
        var nameStarts = new int[rows.Codes.Length + 1];
        var stems = new byte[rows.Codes.Length];
        var folded = new char[rows.Names.Length];
        folding.Fold(rows.Names, folded);
        for (int i = 0, end = 0; i < stems.Length; i++)
        {
            while (folded[end] != '\n')
            {
                end++;
            }

            stems[i] = (byte)(end - nameStarts[i] - rows.Suffixes[i]);
            nameStarts[i + 1] = ++end;
        }

        return new Townships
        {
            Codes = rows.Codes,
            Names = rows.Names,
            NameStarts = nameStarts,
            FoldedNames = folded,
            StemLengths = stems,
            Divisions = rows.Divisions,
            DivisionStarts = DivisionStarts(atlas.CurrentCount, rows.Divisions),
            EndedIn = endedIn,
            Successors = successors,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] DivisionStarts(int divisionCount, int[] divisions)
    {
        var starts = new int[divisionCount + 1];
        for (int division = 0, town = 0; division <= divisionCount; division++)
        {
            while (town < divisions.Length && divisions[town] < division)
            {
                town++;
            }

            starts[division] = town;
        }

        return starts;
    }
}
