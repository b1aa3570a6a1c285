namespace Anxin.Forensics.Media.Structure;

/// <summary>Reads bits of an HEVC NAL unit, leaving out the bytes that keep start codes from appearing (ITU-T H.265, 7.3.1.1).</summary>
internal ref struct HevcBits(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private int _zeros;
    private int _bitsLeft;
    private byte _current;

    /// <summary>Something was read past the end, or a number did not fit 32 bits.</summary>
    public bool Failed { get; private set; }

    public void Skip(int count)
    {
        for (; count > 0 && !Failed; count--)
        {
            Read(1);
        }
    }

    public uint Read(int count)
    {
        uint value = 0;
        for (; count > 0; count--)
        {
            if (_bitsLeft == 0 && !Refill())
            {
                return 0;
            }

            _bitsLeft--;
            value = (value << 1) | (uint)((_current >> _bitsLeft) & 1);
        }

        return value;
    }

    /// <summary>An unsigned Exp-Golomb number (ITU-T H.265, 9.2).</summary>
    public uint ReadExpGolomb()
    {
        var zeros = 0;
        while (!Failed && Read(1) == 0)
        {
            Failed |= ++zeros > 31;
        }

        return Failed ? 0 : (1u << zeros) - 1 + Read(zeros);
    }

    private bool Refill()
    {
        if (_zeros == 2 && _position < _bytes.Length && _bytes[_position] == 3)
        {
            _position++;
            _zeros = 0;
        }

        if (_position >= _bytes.Length)
        {
            Failed = true;
            return false;
        }

        _current = _bytes[_position++];
        _zeros = _current == 0 ? Math.Min(_zeros + 1, 2) : 0;
        _bitsLeft = 8;
        return true;
    }
}
