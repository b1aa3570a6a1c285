using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints.Index;

/// <summary>
/// The tables by which pictures seen before are found, held in memory: some 2 kB a picture. What is looked at closer lies elsewhere, see
/// <see cref="Recalling"/>. Several threads may search at once; adding waits for them.
/// </summary>
public sealed class PictureTables : IDisposable
{
    private readonly ReaderWriterLockSlim _turns = new();
    private readonly HashIndex _hashes = new();
    private readonly PostingTable _postings = new();
    private readonly Dictionary<string, List<int>> _files = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>How many pictures are in them.</summary>
    public int Count => _names.Count;

    internal long Keypoints => _postings.Count;

    internal long Bytes => _hashes.Bytes + _postings.Bytes;

    /// <summary>Adds a picture.</summary>
    /// <param name="name">The caller's name for it.</param>
    /// <param name="print">What it is recognised by.</param>
    /// <exception cref="InvalidDataException">The parts are no part print.</exception>
    public void Add(string name, PicturePrint print)
    {
        ArgumentNullException.ThrowIfNull(print);
        var part = print.Parts is null ? null : PartPrintFormat.Read(print.Parts) ?? throw new InvalidDataException("This is no part print.");
        _turns.EnterWriteLock();
        try
        {
            if (part is not null)
            {
                _postings.Add((uint)_hashes.Count, part);
            }

            _hashes.Add(print.Whole.Hash);
            _names.Add(name);
            (_files.TryGetValue(print.Whole.FileSha256, out var same) ? same : _files[print.Whole.FileSha256] = []).Add(_names.Count - 1);
        }
        finally
        {
            _turns.ExitWriteLock();
        }
    }

    /// <summary>The pictures as one search sees them.</summary>
    /// <param name="recall">Gives the print of a picture by its name, for some dozen of them a search; null when it is no longer there.</param>
    /// <param name="source">Where a picture comes from, by its name; null when it does not count in this search.</param>
    public KnownPictures Recalling(Func<string, PicturePrint?> recall, Func<string, KnownSource?> source) =>
        new RecalledPictures(this, recall, source);

    /// <summary>Ends the use of the tables.</summary>
    public void Dispose() => _turns.Dispose();

    internal T Reading<T>(Func<T> read)
    {
        _turns.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _turns.ExitReadLock();
        }
    }

    internal string Name(int number) => _names[number];

    internal IReadOnlyList<int> NumbersOf(string fileSha256) => _files.TryGetValue(fileSha256, out var numbers) ? numbers : [];

    internal List<HashMatch> Near(PerceptualHash[] turned, int radius) => _hashes.Search(turned, radius);

    internal List<PartVote> Sharing(PartPrint print, Func<int, bool> counts, int most) => PartVotes.Of(_postings, print.Features, counts, most);
}
