using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints.Index;

/// <summary>
/// Recognises pictures among all that were added: the same file, the same picture (perhaps mirrored or turned), or a part of it. Kept in one
/// file that grows as pictures are added. Several threads may search at once; adding waits for them.
/// </summary>
public sealed class PictureIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _turns = new();
    private readonly HashIndex _hashes = new();
    private readonly PostingTable _postings = new();
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private readonly RecordLog _log;

    private PictureIndex(string path) => _log = RecordLog.Open(path, Take);

    /// <summary>How many pictures are in it.</summary>
    public int Count => _log.Count;

    /// <summary>Sizes of its parts.</summary>
    public PictureIndexSize Size => new(_log.Count, _postings.Count, _log.Bytes, _hashes.Bytes + _postings.Bytes);

    /// <summary>Opens an index, or makes an empty one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is something else.</exception>
    public static PictureIndex Open(string path) => new(path);

    /// <summary>Adds a picture. The same file under any name is added once.</summary>
    /// <param name="name">The caller's name for it, at most 1,024 bytes; comes back as the finding's reference.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">The most that is decoded.</param>
    /// <returns>Whether it is new.</returns>
    /// <exception cref="MediaException">The file is refused or cannot be decoded.</exception>
    public bool Add(string name, ReadOnlySpan<byte> bytes, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(System.Text.Encoding.UTF8.GetByteCount(name), PictureRecordFormat.MostName, nameof(name));
        if (!MediaFile.TryExamine(bytes, limits, out var info, out var problem))
        {
            throw new MediaException(problem);
        }

        var picture = Picture.Decode(bytes, info);
        var print = FingerprintReading.Of(bytes, picture).Print;
        var record = PictureRecordFormat.Write(new PictureRecord(name, print, PartPrintFormat.Write(PartPrint.Of(picture))));
        _turns.EnterWriteLock();
        try
        {
            if (_files.ContainsKey(print.FileSha256))
            {
                return false;
            }

            _log.Add(record);
            Take(record);
            return true;
        }
        finally
        {
            _turns.ExitWriteLock();
        }
    }

    /// <summary>Makes sure that what was added survives a power cut.</summary>
    public void Flush() => _log.Flush();

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _log.Dispose();
        _turns.Dispose();
    }

    /// <summary>The best known picture for a decoded one; null when nothing is near.</summary>
    internal PictureMatch? Find(FingerprintReading reading, Picture picture, ReuseOptions options)
    {
        _turns.EnterReadLock();
        try
        {
            return PictureSearch.Best(this, reading, picture, options);
        }
        finally
        {
            _turns.ExitReadLock();
        }
    }

    internal int? NumberOf(string fileSha256) => _files.TryGetValue(fileSha256, out var number) ? number : null;

    internal PictureRecord Record(int number) => PictureRecordFormat.Read(_log.Read(number))!;

    internal List<HashMatch> Near(PerceptualHash[] turned, int radius) => _hashes.Search(turned, radius);

    internal List<PartVote> Sharing(PartPrint print, int most) => PartVotes.Of(_postings, print.Features, most);

    private void Take(byte[] bytes)
    {
        if (PictureRecordFormat.Read(bytes) is not { } record || PartPrintFormat.Read(record.Part) is not { } part)
        {
            throw new InvalidDataException("The index holds a record that cannot be read.");
        }

        _postings.Add((uint)_hashes.Count, part);
        _files.TryAdd(record.Print.FileSha256, _hashes.Count);
        _hashes.Add(record.Print.Hash);
    }
}
