namespace Anxin.Forensics.Media.Coefficients;

/// <summary>
/// The bits of a scan, stuffed zeros left out. Beyond its end come zeros and it has failed: a damaged file gives what was read before.
/// </summary>
internal ref struct EntropyBits(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private int _held;
    private int _count;

    public bool Failed { get; private set; }

    public void Fail() => Failed = true;

    public int One()
    {
        if (_count == 0)
        {
            Fill();
        }

        return (_held >> --_count) & 1;
    }

    public int Many(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            value = (value << 1) | One();
        }

        return value;
    }

    /// <summary>A number of so many bits, the smaller half of which are negative (T.81, F.2.2.1).</summary>
    public int Signed(int count)
    {
        if (count is 0 or > 15)
        {
            Failed |= count > 15;
            return 0;
        }

        var value = Many(count);
        return value < 1 << (count - 1) ? value - (1 << count) + 1 : value;
    }

    /// <summary>Steps over the next restart marker; what comes behind it may be whole again.</summary>
    public void Restart()
    {
        (_count, Failed) = (0, false);
        while (_position + 1 < _bytes.Length && !(_bytes[_position] == 0xFF && _bytes[_position + 1] is >= 0xD0 and <= 0xD7))
        {
            _position++;
        }

        _position = Math.Min(_position + 2, _bytes.Length);
    }

    private void Fill()
    {
        (_held, _count) = (0, 8);
        if (_position >= _bytes.Length)
        {
            Failed = true;
            return;
        }

        _held = _bytes[_position];
        if (_held == 0xFF)
        {
            if (_position + 1 < _bytes.Length && _bytes[_position + 1] != 0)
            {
                // A marker: the data of this interval are over.
                (_held, Failed) = (0, true);
                return;
            }

            _position++;
        }

        _position++;
    }
}
