using System.Text;

namespace Anxin.App.Tests.Claims;

/// <summary>A form whose one part is a video of so many bytes, made while it is read; counts what was read.</summary>
internal sealed class EndlessVideo(long length) : Stream
{
    private static readonly byte[] Head = Encoding.ASCII.GetBytes(
        "--b\r\nContent-Disposition: form-data; name=\"video\"; filename=\"a.mp4\"\r\n\r\n\0\0\0\u0018ftypisom");

    public long Sent { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Sent;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        count = (int)Math.Min(count, length - Sent);
        for (var i = 0; i < count && Sent + i < Head.Length; i++)
        {
            buffer[offset + i] = Head[Sent + i];
        }

        Sent += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
