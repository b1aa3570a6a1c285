using System.Buffers;
using System.IO.Compression;
using System.Text;
using Anxin.Places.Data;
using Anxin.Places.Naming;

namespace Anxin.Gazetteer;

/// <summary>Writes the embedded file: columns of variable-length integers and names, compressed with Brotli as a whole.</summary>
internal sealed class GazetteerWriter(Sources sources)
{
    private const int UnitsPerDegree = 100_000;
    private readonly ArrayBufferWriter<byte> _out = new();
    private readonly Dictionary<int, int> _index =
        sources.Current.Select((row, i) => (row.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);

    public byte[] Write(string vintage)
    {
        _out.Write("ANXG4"u8);
        Text(vintage);
        Text(new string([.. sources.Folding.SelectMany(pair => new[] { pair.Traditional, pair.Simplified })]));
        Divisions();
        Towns();
        EndedTowns();
        Number(sources.Aliases.Count);
        Text(string.Join('\n', sources.Aliases.Select(row => row.Alias)));
        Column(sources.Aliases.Select(row => _index[row.Code]));
        Text(string.Join('\n', sources.Current.Select(row => sources.Pinyin.Of(row.Name))));

        // The library reads the facts back and derives the names from them: one set of rules, and a first check of the file.
        var reader = new PackedReader(_out.WrittenSpan);
        var facts = GazetteerFacts.Read(ref reader);
        Names(NameBook.Of(facts));
        Deltas(TownNames.Order(facts.Towns));
        return Compress();
    }

    private void Divisions()
    {
        var (rows, ended) = (sources.Current, sources.Ended);
        Number(rows.Count + ended.Count);
        Number(rows.Count);
        Text(string.Join('\n', rows.Select(row => row.Name).Concat(ended.Select(row => row.Name))));
        Deltas(rows.Select(row => row.Code).Concat(ended.Select(row => row.Code)));
        Column(rows.Select(row => row.Parent == 0 ? 0 : _index[row.Parent] + 1));
        Column(rows.Select(row => (row.Outside ? 1 : 0) | (row.Centroid is null ? 0 : 2) | (row.Seat is null ? 0 : 4)));
        Points(rows.Where(row => row.Centroid is not null).Select(row => row.Centroid!.Value).ToList());
        Points(rows.Where(row => row.Seat is not null).Select(row => row.Seat!.Value).ToList());
        Column(ended.Select(row => row.Ended));
        Column(ended.Select(row => row.Successors.Length));
        Deltas(Enumerable.Range(0, rows.Count).Concat(ended.SelectMany(row => row.Successors).Select(code => _index[code])));
    }

    private void Points(List<(double Lon, double Lat)> points)
    {
        Deltas(points.Select(point => Units(point.Lon)));
        Deltas(points.Select(point => Units(point.Lat)));
    }

    private void Towns()
    {
        var rows = sources.Towns.Current;
        Towns(rows.Count, [.. rows.Select(row => row.Name)], rows.Select(row => row.Code), rows.Select(row => row.Division));
    }

    private void EndedTowns()
    {
        var current = sources.Towns.Current.Select((row, i) => (row.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        var rows = sources.Towns.Ended;
        Towns(rows.Count, [.. rows.Select(row => row.Name)], rows.Select(row => row.Code), rows.Select(row => row.Division));
        Column(rows.Select(row => row.Ended));
        Deltas(rows.Select(row => row.Successor == 0 ? 0 : current[row.Successor] + 1));
    }

    private void Towns(int count, string[] names, IEnumerable<int> codes, IEnumerable<int> divisions)
    {
        Number(count);
        Text(string.Join('\n', names));
        Deltas(codes);
        Deltas(divisions.Select(code => _index[code]));
        Column(names.Select(name => name.Length - TownSuffix.StemLength(name)));
    }

    private void Names(NameTrieFile names)
    {
        Number(names.Labels.Length);
        Text(names.Labels);
        Column(names.ChildCounts);
        Column(names.OwnCounts);
        Number(names.Records.Length);
        Column(names.Records);
        Column(names.Forms);
    }

    private void Deltas(IEnumerable<int> values)
    {
        var previous = 0;
        foreach (var value in values)
        {
            var delta = value - previous;
            Number((delta << 1) ^ (delta >> 31));
            previous = value;
        }
    }

    private void Column(IEnumerable<int> values)
    {
        foreach (var value in values)
        {
            Number(value);
        }
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        _out.Write(bytes);
    }

    private void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            _out.Write([(byte)(rest | 0x80)]);
        }

        _out.Write([(byte)rest]);
    }

    private byte[] Compress()
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true))
        {
            brotli.Write(_out.WrittenSpan);
        }

        return compressed.ToArray();
    }

    private static int Units(double degrees) => (int)Math.Round(degrees * UnitsPerDegree);
}
