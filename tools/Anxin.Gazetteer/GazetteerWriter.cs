using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Anxin.Gazetteer;

/// <summary>Writes the embedded file: columns of variable-length integers and names, compressed with Brotli as a whole.</summary>
internal sealed class GazetteerWriter(Sources sources)
{
    private const int UnitsPerDegree = 100_000;
    private readonly ArrayBufferWriter<byte> _out = new();
    private readonly Dictionary<int, int> _index = sources.Current.Select((row, i) => (row.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);

    public byte[] Write(string vintage)
    {
        _out.Write("ANXG1"u8);
        Text(vintage);
        Divisions();
        Ended();
        Towns();
        EndedTowns();
        Number(sources.Aliases.Count);
        Text(string.Join('\n', sources.Aliases.Select(row => row.Alias)));
        Column(sources.Aliases.Select(row => _index[row.Code]));
        Text(new string([.. sources.Folding.SelectMany(pair => new[] { pair.Traditional, pair.Simplified })]));
        return Compress();
    }

    private void Divisions()
    {
        var rows = sources.Current;
        Number(rows.Count);
        Text(string.Join('\n', rows.Select(row => row.Name)));
        Deltas(rows.Select(row => row.Code));
        Column(rows.Select(row => row.Parent == 0 ? 0 : _index[row.Parent] + 1));
        Column(rows.Select(row => (row.Outside ? 1 : 0) | (row.Centroid is null ? 0 : 2) | (row.Seat is null ? 0 : 4)));
        var centroids = rows.Where(row => row.Centroid is not null).Select(row => row.Centroid!.Value).ToList();
        Deltas(centroids.Select(point => Units(point.Lon)));
        Deltas(centroids.Select(point => Units(point.Lat)));
        var seats = rows.Where(row => row.Seat is not null).Select(row => row.Seat!.Value).ToList();
        Deltas(seats.Select(point => Units(point.Lon)));
        Deltas(seats.Select(point => Units(point.Lat)));
    }

    private void Ended()
    {
        var rows = sources.Ended;
        Number(rows.Count);
        Text(string.Join('\n', rows.Select(row => row.Name)));
        Deltas(rows.Select(row => row.Code));
        Column(rows.Select(row => row.Ended - 1980));
        Column(rows.Select(row => row.Successors.Length));
        Deltas(rows.SelectMany(row => row.Successors).Select(code => _index[code]));
    }

    private void Towns()
    {
        var rows = sources.Towns.Current;
        Number(rows.Count);
        Text(string.Join('\n', rows.Select(row => row.Name)));
        Deltas(rows.Select(row => row.Code));
        Deltas(rows.Select(row => _index[row.Division]));
    }

    private void EndedTowns()
    {
        var current = sources.Towns.Current.Select((row, i) => (row.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
        var rows = sources.Towns.Ended;
        Number(rows.Count);
        Text(string.Join('\n', rows.Select(row => row.Name)));
        Deltas(rows.Select(row => row.Code));
        Column(rows.Select(row => row.Ended - 1980));
        Deltas(rows.Select(row => row.Successor == 0 ? 0 : current[row.Successor] + 1));
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
