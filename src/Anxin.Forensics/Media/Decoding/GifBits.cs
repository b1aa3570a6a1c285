namespace Anxin.Forensics.Media.Decoding;

/// <summary>Reads codes out of a chain of sub-blocks, lowest bit first.</summary>
internal ref struct GifBits(ReadOnlySpan<byte> blocks)
{
    private readonly ReadOnlySpan<byte> _blocks = blocks;
    private int _position;
    private int _leftInBlock;
    private int _bits;
    private int _count;

    /// <summary>The next code; -1 at the end.</summary>
    public int Read(int width)
    {
        while (_count < width)
        {
            if (_leftInBlock == 0)
            {
                if (_position >= _blocks.Length || (_leftInBlock = _blocks[_position++]) == 0)
                {
                    return -1;
                }
            }

            if (_position >= _blocks.Length)
            {
                return -1;
            }

            _bits |= _blocks[_position++] << _count;
            _count += 8;
            _leftInBlock--;
        }

        var code = _bits & ((1 << width) - 1);
        _bits >>= width;
        _count -= width;
        return code;
    }
}
