namespace Anxin.Forensics.Media.Coefficients;

/// <summary>A code of a JPEG file (T.81, annex C and F.2.2.3).</summary>
internal sealed class HuffmanTable
{
    private readonly int[] _most = new int[18];
    private readonly int[] _offset = new int[17];
    private readonly byte[] _symbols;

    /// <param name="counts">How many codes there are of each length, 1 to 16.</param>
    /// <param name="symbols">What they mean, shortest first.</param>
    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _symbols = symbols.ToArray();
        var (code, at) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            _offset[length] = at - code;
            at += counts[length - 1];
            code += counts[length - 1];
            _most[length] = counts[length - 1] > 0 ? code - 1 : -1;
            code <<= 1;
        }

        _most[17] = int.MaxValue;
    }

    /// <summary>Reads one symbol; 0 and a failed reader when there is no such code.</summary>
    public byte Next(ref EntropyBits bits)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            code = (code << 1) | bits.One();
            if (_most[length] >= 0 && code <= _most[length])
            {
                var at = code + _offset[length];
                if (at >= 0 && at < _symbols.Length)
                {
                    return _symbols[at];
                }
            }
        }

        bits.Fail();
        return 0;
    }
}
