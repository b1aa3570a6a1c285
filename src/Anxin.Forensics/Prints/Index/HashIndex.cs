namespace Anxin.Forensics.Prints.Index;

/// <summary>
/// All hashes, searched exactly within a radius. New ones are scanned until they are an eighth of the whole; then the tables are made anew.
/// </summary>
internal sealed class HashIndex
{
    private const int LeastFiled = 20_000;

    private readonly HashRows _rows = new();
    private readonly HashScan _scan = new();
    private HashTables _tables = HashTables.Of([]);

    public int Count => _rows.Count;

    /// <summary>Bytes it takes a hash, roughly: the row, its planes, its places in the tables.</summary>
    public long Bytes => (_rows.Count * 44L) + _tables.Bytes;

    public ref readonly PerceptualHash this[int number] => ref _rows[number];

    /// <summary>Adds a hash; its number is how many there were.</summary>
    public void Add(in PerceptualHash hash)
    {
        _rows.Add(hash);
        _scan.Add(hash);
    }

    /// <summary>The hashes within the radius of a picture in any position, the nearest first.</summary>
    public List<HashMatch> Search(PerceptualHash[] turned, int radius)
    {
        var matches = new HashMatches(_rows, turned, radius);
        var filed = 0;
        if (radius <= HashTables.MostRadius)
        {
            FileNew();
            _tables.Search(_rows, turned, matches);
            filed = _tables.Count;
        }

        _scan.Search(turned, radius, filed, matches);
        return matches.Ordered();
    }

    /// <summary>The same by looking at all of them.</summary>
    internal List<HashMatch> Scan(PerceptualHash[] turned, int radius)
    {
        var matches = new HashMatches(_rows, turned, radius);
        _scan.Search(turned, radius, 0, matches);
        return matches.Ordered();
    }

    /// <summary>The same one at a time.</summary>
    internal List<HashMatch> ScanScalar(PerceptualHash[] turned, int radius)
    {
        var matches = new HashMatches(_rows, turned, radius);
        _scan.SearchScalar(0, matches);
        return matches.Ordered();
    }

    // Under a lock, because two searches may come at once; adding and searching at once is the caller's to avoid.
    private void FileNew()
    {
        lock (_scan)
        {
            if (_rows.Count - _tables.Count > Math.Max(LeastFiled, _tables.Count / 8))
            {
                _tables = HashTables.Of(_rows.All);
            }
        }
    }
}
