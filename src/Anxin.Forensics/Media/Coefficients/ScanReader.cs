namespace Anxin.Forensics.Media.Coefficients;

/// <summary>Reads the coefficients of one scan, sequential or progressive (T.81, F.2 and G.2).</summary>
internal ref struct ScanReader(ScanHeader scan, bool isProgressive, ReadOnlySpan<byte> data)
{
    private readonly ScanHeader _scan = scan;
    private readonly bool _isProgressive = isProgressive;
    private readonly int[] _before = new int[4];
    private EntropyBits _bits = new(data);
    private int _ends;

    /// <summary>Reads until the data end; false when that was before all blocks.</summary>
    public bool Run(int unitsWide, int unitsHigh, int interval)
    {
        var isAlone = _scan.Planes.Length == 1;
        var plane = _scan.Planes[0];
        var (wide, high) = isAlone ? (plane.BlocksWide, plane.BlocksHigh) : (unitsWide, unitsHigh);
        var isWhole = true;
        for (var unit = 0; unit < wide * high; unit++)
        {
            if (interval > 0 && unit > 0 && unit % interval == 0)
            {
                isWhole &= !_bits.Failed;
                _bits.Restart();
                Array.Clear(_before);
                _ends = 0;
            }

            if (isAlone)
            {
                Read(0, plane.Block(unit % wide, unit / wide));
            }
            else
            {
                ReadUnit(unit % wide, unit / wide);
            }

            if (_bits.Failed && interval == 0)
            {
                return false;
            }
        }

        return isWhole && !_bits.Failed;
    }

    private void ReadUnit(int x, int y)
    {
        for (var i = 0; i < _scan.Planes.Length; i++)
        {
            var plane = _scan.Planes[i];
            for (var block = 0; block < plane.Across * plane.Down; block++)
            {
                Read(i, plane.Block((x * plane.Across) + (block % plane.Across), (y * plane.Down) + (block / plane.Across)));
            }
        }
    }

    private void Read(int colour, Span<short> block)
    {
        var first = _scan.First;
        if (first == 0)
        {
            if (_scan.High > 0)
            {
                block[0] |= (short)(_bits.One() << _scan.Low);
            }
            else if (_scan.Constant[colour] is { } table)
            {
                _before[colour] += _bits.Signed(table.Next(ref _bits));
                block[0] = (short)(_before[colour] << _scan.Low);
            }

            first = 1;
        }

        if (_scan.Last >= first && _scan.Others[colour] is { } others)
        {
            if (_scan.High > 0)
            {
                Refine(others, block, first);
            }
            else
            {
                ReadOthers(others, block, first);
            }
        }
    }

    private void ReadOthers(HuffmanTable table, Span<short> block, int first)
    {
        if (_ends > 0)
        {
            _ends--;
            return;
        }

        for (var at = first; at <= _scan.Last && !_bits.Failed; at++)
        {
            var symbol = table.Next(ref _bits);
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size > 0)
            {
                at += run;
                var value = _bits.Signed(size);
                if (at <= _scan.Last)
                {
                    block[Zigzag.Places[at]] = (short)(value << _scan.Low);
                }
            }
            else if (run == 15)
            {
                at += 15;
            }
            else
            {
                _ends = _isProgressive ? (1 << run) + _bits.Many(run) - 1 : 0;
                return;
            }
        }
    }

    // Adds a bit to each coefficient that is there, and lets new ones of size 1 appear between (T.81, G.1.2.3).
    private void Refine(HuffmanTable table, Span<short> block, int first)
    {
        var bit = (short)(1 << _scan.Low);
        var at = first;
        while (at <= _scan.Last && _ends == 0 && !_bits.Failed)
        {
            var symbol = table.Next(ref _bits);
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0 && run < 15)
            {
                _ends = (1 << run) + _bits.Many(run);
                break;
            }

            var added = size == 0 ? (short)0 : _bits.One() == 1 ? bit : (short)-bit;
            for (; at <= _scan.Last && !_bits.Failed; at++)
            {
                ref var value = ref block[Zigzag.Places[at]];
                if (value != 0)
                {
                    RefineOne(ref value, bit);
                }
                else if (run-- == 0)
                {
                    value = added;
                    at++;
                    break;
                }
            }
        }

        if (_ends > 0)
        {
            for (; at <= _scan.Last && !_bits.Failed; at++)
            {
                RefineOne(ref block[Zigzag.Places[at]], bit);
            }

            _ends--;
        }
    }

    private void RefineOne(ref short value, short bit)
    {
        if (value != 0 && _bits.One() == 1 && (value & bit) == 0)
        {
            value += value > 0 ? bit : (short)-bit;
        }
    }
}
