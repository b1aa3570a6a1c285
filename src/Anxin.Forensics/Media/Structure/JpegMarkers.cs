using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>
/// Walks the markers of a JPEG file (ITU-T T.81, annex B), stepping over entropy-coded data. Never reads outside the file and never
/// moves backwards, so a walk takes time linear in the file.
/// </summary>
internal ref struct JpegMarkers(ReadOnlySpan<byte> bytes)
{
    public const byte StartOfImage = 0xD8;
    public const byte EndOfImage = 0xD9;
    public const byte StartOfScan = 0xDA;
    public const byte NumberOfLines = 0xDC;
    public const byte App1 = 0xE1;
    public const byte App14 = 0xEE;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position = 2;

    /// <summary>The second byte of the marker last read.</summary>
    public byte Code { get; private set; }

    /// <summary>The content of the segment last read, without its length; empty for a marker that stands alone.</summary>
    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>Where in the file the marker last read begins.</summary>
    public int MarkerStart { get; private set; }

    /// <summary>Where in the file that content lies.</summary>
    public int PayloadStart { get; private set; }

    /// <summary>Where in the file reading goes on.</summary>
    public readonly int Position => _position;

    /// <summary>Reads the next marker and its segment. False when the file ends first.</summary>
    public bool Next()
    {
        Payload = [];
        if (!FindMarker())
        {
            return false;
        }

        // After the header of a scan come its data; FindMarker steps over them, as it does over stray bytes between segments.
        if (StandsAlone(Code))
        {
            return true;
        }

        if (_position + 2 > _bytes.Length)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(_bytes[_position..]);
        if (length < 2 || _position + length > _bytes.Length)
        {
            return false;
        }

        PayloadStart = _position + 2;
        Payload = _bytes.Slice(PayloadStart, length - 2);
        _position += length;
        return true;
    }

    private bool FindMarker()
    {
        while (true)
        {
            var found = _bytes[_position..].IndexOf((byte)0xFF);
            if (found < 0 || _position + found + 1 >= _bytes.Length)
            {
                return false;
            }

            var code = _bytes[_position + found + 1];
            if (code == 0xFF)
            {
                _position += found + 1; // fill bytes before a marker
                continue;
            }

            _position += found + 2;
            if (code is not (0x00 or 0x01 or (>= 0xD0 and <= 0xD7)))
            {
                Code = code;
                MarkerStart = _position - 2;
                return true;
            }
        }
    }

    private static bool StandsAlone(byte code) => code is StartOfImage or EndOfImage;
}
