using Anxin.Forensics.Media;

namespace Anxin.Forensics.Prints.Index;

/// <summary>
/// Recognises pictures among all that were added: the same file, the same picture (perhaps mirrored or turned), or a part of it. Kept in one
/// file that grows as pictures are added. Several threads may search at once; adding waits for them.
/// </summary>
public sealed class PictureIndex : KnownPictures, IDisposable
{
    private readonly Lock _adding = new();
    private readonly RecordLog _log;

    private PictureIndex(string path)
        : base(new PictureTables()) => _log = RecordLog.Open(path, Take);

    /// <summary>Sizes of its parts.</summary>
    public PictureIndexSize Size => new(Count, Tables.Keypoints, _log.Bytes, Tables.Bytes);

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
        var print = PicturePrint.Of(bytes, limits);
        lock (_adding)
        {
            if (Tables.NumbersOf(print.Whole.FileSha256).Count > 0)
            {
                return false;
            }

            _log.Add(PictureRecordFormat.Write(new PictureRecord(name, print.Whole, print.Parts!)));
            Tables.Add(name, print);
            return true;
        }
    }

    /// <summary>Makes sure that what was added survives a power cut.</summary>
    public void Flush() => _log.Flush();

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _log.Dispose();
        Tables.Dispose();
    }

    internal override PicturePrint Print(int number) => PrintOf(PictureRecordFormat.Read(_log.Read(number))!);

    internal override bool Counts(int number) => true;

    internal override KnownSource? Source(int number) => null;

    private void Take(byte[] bytes)
    {
        var record = PictureRecordFormat.Read(bytes) ?? throw new InvalidDataException("The index holds a record that cannot be read.");
        Tables.Add(record.Name, PrintOf(record));
    }

    private static PicturePrint PrintOf(PictureRecord record) => new(record.Print, record.Part);
}
