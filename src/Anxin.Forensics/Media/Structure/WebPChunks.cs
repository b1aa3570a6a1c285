using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>Walks the RIFF chunks of a WebP file (RFC 9649); every chunk it shows lies wholly inside the file's RIFF body.</summary>
internal ref struct WebPChunks(ReadOnlySpan<byte> body)
{
    private readonly ReadOnlySpan<byte> _body = body;
    private int _position;

    /// <summary>The four letters of the type, first letter highest.</summary>
    public uint Type { get; private set; }

    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>Where in the body the chunk begins, its header included.</summary>
    public int Start { get; private set; }

    /// <summary>Whether every byte of the body belonged to a chunk; false after <see cref="Next"/> met a chunk that overruns it.</summary>
    public readonly bool AtEnd => _position >= _body.Length;

    public bool Next()
    {
        if (_body.Length - _position < 8)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(_body[(_position + 4)..]);
        if (length > _body.Length - _position - 8)
        {
            return false;
        }

        Type = BinaryPrimitives.ReadUInt32BigEndian(_body[_position..]);
        Payload = _body.Slice(_position + 8, (int)length);
        Start = _position;
        _position += 8 + (int)length + (int)(length & 1);
        return true;
    }
}
