using System.Buffers.Binary;
using Anxin.Forensics.Media.Structure;
using Microsoft.Win32.SafeHandles;

namespace Anxin.Forensics.Prints.Index;

/// <summary>
/// A file that records are only ever added to: a mark, then each record with its length and checksum. What a crash left half written at the
/// end is cut off when the file is opened.
/// </summary>
internal sealed class RecordLog : IDisposable
{
    private const int Head = 8;
    private const int MostRecord = 1 << 20;

    private static ReadOnlySpan<byte> Mark => "ANXPIX01"u8;

    private readonly SafeFileHandle _file;
    private readonly List<(long Start, int Length)> _records = [];
    private long _end;

    private RecordLog(SafeFileHandle file) => _file = file;

    public int Count => _records.Count;

    /// <summary>Bytes of the file.</summary>
    public long Bytes => _end;

    /// <summary>Opens or makes the file and gives each record to the caller, in order.</summary>
    /// <exception cref="InvalidDataException">The file is something else.</exception>
    public static RecordLog Open(string path, Action<byte[]> read)
    {
        var log = new RecordLog(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
        try
        {
            log.ReadAll(read);
            return log;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    public void Add(byte[] record)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(record.Length, MostRecord);
        var bytes = new byte[Head + record.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Crc32.Of(record));
        record.CopyTo(bytes, Head);
        RandomAccess.Write(_file, bytes, _end);
        _records.Add((_end + Head, record.Length));
        _end += bytes.Length;
    }

    public byte[] Read(int number)
    {
        var (start, length) = _records[number];
        var bytes = new byte[length];
        return RandomAccess.Read(_file, bytes, start) == length ? bytes : throw new EndOfStreamException();
    }

    /// <summary>Makes sure that what was added survives a power cut.</summary>
    public void Flush() => RandomAccess.FlushToDisk(_file);

    public void Dispose() => _file.Dispose();

    private void ReadAll(Action<byte[]> read)
    {
        var mark = new byte[Mark.Length];
        if (RandomAccess.GetLength(_file) < Mark.Length)
        {
            RandomAccess.SetLength(_file, 0);
            RandomAccess.Write(_file, Mark, 0);
        }
        else if (RandomAccess.Read(_file, mark, 0) != mark.Length || !mark.AsSpan().SequenceEqual(Mark))
        {
            throw new InvalidDataException("The file is no picture index.");
        }

        _end = Mark.Length;
        while (Next() is { } record)
        {
            read(record);
        }

        RandomAccess.SetLength(_file, _end);
    }

    private byte[]? Next()
    {
        Span<byte> head = stackalloc byte[Head];
        var length = RandomAccess.Read(_file, head, _end) == Head ? BinaryPrimitives.ReadInt32LittleEndian(head) : -1;
        if (length is < 0 or > MostRecord)
        {
            return null;
        }

        var record = new byte[length];
        if (RandomAccess.Read(_file, record, _end + Head) != length || Crc32.Of(record) != BinaryPrimitives.ReadUInt32LittleEndian(head[4..]))
        {
            return null;
        }

        _records.Add((_end + Head, length));
        _end += Head + length;
        return record;
    }
}
