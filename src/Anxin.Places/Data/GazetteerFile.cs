using System.IO.Compression;
using Anxin.Places.Naming;

namespace Anxin.Places.Data;

/// <summary>The gazetteer file, as tools/Anxin.Gazetteer writes it, unpacked.</summary>
internal sealed class GazetteerFile
{
    private const double DegreesPerUnit = 1e-5;

    public required string Vintage { get; init; }
    public required Atlas Atlas { get; init; }
    public required Townships Towns { get; init; }
    public required Townships EndedTowns { get; init; }
    public required (string Alias, int Division)[] Aliases { get; init; }
    public required Folding Folding { get; init; }

    /// <exception cref="InvalidDataException">The stream is no gazetteer file, or a damaged one.</exception>
    public static GazetteerFile Read(Stream stream)
    {
        using var unpacked = new MemoryStream(1 << 20);
        try
        {
            using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
            brotli.CopyTo(unpacked);
        }
        catch (InvalidOperationException damaged)
        {
            throw new InvalidDataException("The gazetteer file does not unpack.", damaged);
        }

        return Parse(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length));
    }

    private static GazetteerFile Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        if (!reader.Bytes(5).SequenceEqual("ANXG1"u8))
        {
            throw new InvalidDataException("This is not a gazetteer file of version 1.");
        }

        var vintage = reader.Text();
        var atlas = ReadAtlas(ref reader);
        var towns = ReadTowns(ref reader);
        var divisions = reader.Deltas(towns.Codes.Length);
        var endedTowns = ReadTowns(ref reader);
        var endedIn = reader.Column(endedTowns.Codes.Length);
        var successors = reader.Deltas(endedTowns.Codes.Length);
        var aliases = reader.Count();
        var aliasNames = reader.Lines(aliases);
        var aliasDivisions = reader.Column(aliases);
        var folding = new Folding(reader.Text());
        return new GazetteerFile
        {
            Vintage = vintage,
            Atlas = atlas,
            Folding = folding,
            Towns = Group(atlas, folding, towns, divisions),
            EndedTowns = Group(atlas, folding, endedTowns, DivisionsOf(atlas, endedTowns.Codes), endedIn, successors),
            Aliases = [.. aliasNames.Zip(aliasDivisions)],
        };
    }

    private static Atlas ReadAtlas(ref PackedReader reader)
    {
        var current = reader.Count();
        var names = reader.Lines(current);
        var codes = reader.Deltas(current);
        var parents = reader.Column(current);
        var flags = reader.Column(current);
        var centroids = Points(ref reader, flags, 2);
        var seats = Points(ref reader, flags, 4);
        var ended = reader.Count();
        var endedNames = reader.Lines(ended);
        var endedCodes = reader.Deltas(ended);
        var endedIn = reader.Column(ended);
        var counts = reader.Column(ended);
        var successors = reader.Deltas(counts.Sum());
        return new Atlas
        {
            CurrentCount = current,
            Names = [.. names, .. endedNames],
            Codes = [.. codes, .. endedCodes],
            Parents = [.. parents.Select(parent => parent - 1), .. Enumerable.Repeat(Atlas.None, ended)],
            Outside = [.. flags.Select(flag => (flag & 1) != 0), .. new bool[ended]],
            Centroids = centroids,
            Seats = seats,
            EndedIn = [.. new short[current], .. endedIn.Select(year => (short)(1980 + year))],
            SuccessorStarts = Starts(current, counts),
            Successors = [.. Enumerable.Range(0, current), .. successors],
        };
    }

    private static GeoPoint?[] Points(ref PackedReader reader, int[] flags, int flag)
    {
        var count = flags.Count(value => (value & flag) != 0);
        var longitudes = reader.Deltas(count);
        var latitudes = reader.Deltas(count);
        var points = new GeoPoint?[flags.Length];
        for (int i = 0, next = 0; i < flags.Length; i++)
        {
            if ((flags[i] & flag) != 0)
            {
                points[i] = new GeoPoint(longitudes[next] * DegreesPerUnit, latitudes[next] * DegreesPerUnit);
                next++;
            }
        }

        return points;
    }

    private static int[] Starts(int current, int[] counts)
    {
        var starts = new int[current + counts.Length + 1];
        for (var i = 0; i < starts.Length - 1; i++)
        {
            starts[i + 1] = starts[i] + (i < current ? 1 : counts[i - current]);
        }

        return starts;
    }

    private static (string Names, int[] Codes) ReadTowns(ref PackedReader reader)
    {
        var count = reader.Count();
        return (reader.Text() + "\n", reader.Deltas(count));
    }

    /// <summary>An ended township is looked for where its county's people are today.</summary>
    private static int[] DivisionsOf(Atlas atlas, int[] townCodes)
    {
        var divisions = new int[townCodes.Length];
        for (var i = 0; i < divisions.Length; i++)
        {
            divisions[i] = atlas.FindCurrent(townCodes[i] / 1000);
        }

        return divisions;
    }

    private static Townships Group(
        Atlas atlas, Folding folding, (string Names, int[] Codes) rows, int[] divisions, int[]? endedIn = null, int[]? successors = null)
    {
        var nameStarts = new int[rows.Codes.Length + 1];
        var stems = new byte[rows.Codes.Length];
        var folded = new char[rows.Names.Length];
        folding.Fold(rows.Names, folded);
        for (var i = 0; i < rows.Codes.Length; i++)
        {
            var length = rows.Names.AsSpan(nameStarts[i]).IndexOf('\n');
            stems[i] = (byte)TownSuffix.StemLength(rows.Names.AsSpan(nameStarts[i], length));
            nameStarts[i + 1] = nameStarts[i] + length + 1;
        }

        return new Townships
        {
            Codes = rows.Codes,
            Names = rows.Names,
            NameStarts = nameStarts,
            FoldedNames = folded,
            StemLengths = stems,
            Divisions = divisions,
            DivisionStarts = DivisionStarts(atlas.CurrentCount, divisions),
            EndedIn = endedIn is null ? [] : Array.ConvertAll(endedIn, year => (short)(1980 + year)),
            Successors = successors is null ? [] : Array.ConvertAll(successors, town => town - 1),
        };
    }

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
