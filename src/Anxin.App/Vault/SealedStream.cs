namespace Anxin.App.Vault;

/// <summary>Reads a file of sealed frames from any place, holding one opened frame at a time.</summary>
public sealed class SealedStream : Stream
{
    private readonly Stream _file;
    private readonly byte[] _key;
    private readonly long _frames;
    private long _held = -1;
    private byte[] _frame = [];

    /// <param name="file">The sealed file; closed with this stream.</param>
    /// <param name="key">The file's key.</param>
    /// <exception cref="VaultException">This is no file of sealed frames.</exception>
    public SealedStream(Stream file, byte[] key)
    {
        ArgumentNullException.ThrowIfNull(file);
        (_file, _key) = (file, key);
        var body = file.Length - 1;
        file.Position = 0;
        if (body < SealedFrames.Added || file.ReadByte() != SealedFrames.Format)
        {
            throw new VaultException("A stored file is damaged or of an unknown format.");
        }

        _frames = ((body - 1) / SealedFrames.Sealed) + 1;
        Length = body - (_frames * SealedFrames.Added);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        var (frame, within) = (Position / SealedFrames.Plain, (int)(Position % SealedFrames.Plain));
        if (frame != _held)
        {
            Open(frame);
        }

        var count = Math.Min(buffer.Length, _frame.Length - within);
        _frame.AsSpan(within, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Open(long frame)
    {
        var at = 1 + (frame * SealedFrames.Sealed);
        var sealedFrame = new byte[Math.Min(SealedFrames.Sealed, _file.Length - at)];
        _file.Position = at;
        _file.ReadExactly(sealedFrame);
        _frame = DataKey.Open(_key, sealedFrame, SealedFrames.Context(frame, frame == _frames - 1));
        _held = frame;
    }
}
