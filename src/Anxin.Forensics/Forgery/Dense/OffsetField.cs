namespace Anxin.Forensics.Forgery.Dense;

/// <summary>
/// For every other pixel of every other row the place that looks most alike and lies apart, found by guessing and by asking the neighbours
/// (PatchMatch: Barnes et al., 2009). Neighbours are asked for the place beside theirs, and for the place that goes on as the last two
/// did, so that turned and resized copies spread too (Cozzolino et al., 2015).
/// </summary>
internal sealed class OffsetField
{
    /// <summary>Pixels between the places looked at.</summary>
    public const int Step = 2;

    private const int Rounds = 5;

    // Pixels. What lies nearer is alike because it is the same thing.
    private const int Apart = 24;

    // Places with less to see are like any other.
    private const int LeastSteep = 10;

    private readonly Surroundings _looks;
    private readonly short[] _across;
    private readonly short[] _down;
    private readonly byte[] _sizes;
    private readonly int[] _distances;
    private uint _chance = 0x9E3779B9;

    private OffsetField(Surroundings looks)
    {
        _looks = looks;
        (Width, Height) = (looks.Width / Step, looks.Height / Step);
        var count = Width * Height;
        (_across, _down, _sizes, _distances) = (new short[count], new short[count], new byte[count], new int[count]);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Pixels to the right of itself that the place of a node lies; 0 both ways where none was looked for.</summary>
    public ReadOnlySpan<short> Across => _across;

    public ReadOnlySpan<short> Down => _down;

    public ReadOnlySpan<int> Distances => _distances;

    public static OffsetField Of(Surroundings looks)
    {
        var field = new OffsetField(looks);
        field.Start();
        for (var round = 0; round < Rounds; round++)
        {
            field.Pass(isForwards: round % 2 == 0);
        }

        return field;
    }

    private void Start()
    {
        for (var i = 0; i < _distances.Length; i++)
        {
            var (x, y) = (i % Width * Step, i / Width * Step);
            _distances[i] = _looks.Steep((y * _looks.Width) + x) < LeastSteep ? -1 : int.MaxValue;
            for (var tries = 0; tries < 4 && _distances[i] == int.MaxValue; tries++)
            {
                Try(i, x, y, Next(_looks.Width) - x, Next(_looks.Height) - y, Next(Surroundings.Sizes));
            }
        }
    }

    private void Pass(bool isForwards)
    {
        var (count, one) = (_distances.Length, isForwards ? 1 : -1);
        for (var n = 0; n < count; n++)
        {
            var i = isForwards ? n : count - 1 - n;
            if (_distances[i] < 0)
            {
                continue;
            }

            var (column, row) = (i % Width, i / Width);
            var (x, y) = (column * Step, row * Step);
            Ask(i, column, row, one, 0);
            Ask(i, column, row, 0, one);
            Ask(i, column, row, one, one);
            for (var reach = Math.Max(_looks.Width, _looks.Height) / 2; reach >= 1; reach /= 3)
            {
                var (across, down) = (_across[i] + Next((2 * reach) + 1) - reach, _down[i] + Next((2 * reach) + 1) - reach);
                Try(i, x, y, across, down, Next(Surroundings.Sizes));
            }
        }
    }

    private void Ask(int i, int column, int row, int right, int below)
    {
        var (x, y, nearColumn, nearRow) = (column * Step, row * Step, column - right, row - below);
        var (farColumn, farRow) = (nearColumn - right, nearRow - below);
        if (nearColumn < 0 || nearColumn >= Width || nearRow < 0 || nearRow >= Height)
        {
            return;
        }

        var near = (nearRow * Width) + nearColumn;
        if (_distances[near] is < 0 or int.MaxValue)
        {
            return;
        }

        Try(i, x, y, _across[near], _down[near], _sizes[near]);
        if (farColumn >= 0 && farColumn < Width && farRow >= 0 && farRow < Height)
        {
            var far = (farRow * Width) + farColumn;
            if (_distances[far] is >= 0 and < int.MaxValue && (_across[far] != _across[near] || _down[far] != _down[near]))
            {
                Try(i, x, y, (2 * _across[near]) - _across[far], (2 * _down[near]) - _down[far], _sizes[near]);
            }
        }
    }

    private void Try(int i, int x, int y, int across, int down, int size)
    {
        var (tx, ty) = (x + across, y + down);
        var isKnown = across == _across[i] && down == _down[i] && size == _sizes[i];
        var isInside = (uint)tx < (uint)_looks.Width && (uint)ty < (uint)_looks.Height;
        if (isKnown || !isInside || (across * across) + (down * down) < Apart * Apart)
        {
            return;
        }

        var distance = ByteDistance.Of(_looks.Of(Surroundings.Same), (y * _looks.Width) + x, _looks.Of(size), (ty * _looks.Width) + tx);
        if (distance < _distances[i])
        {
            (_distances[i], _across[i], _down[i], _sizes[i]) = (distance, (short)across, (short)down, (byte)size);
        }
    }

    // Marsaglia's xorshift: the same guesses for the same picture, everywhere.
    private int Next(int below)
    {
        _chance ^= _chance << 13;
        _chance ^= _chance >> 17;
        _chance ^= _chance << 5;
        return (int)((ulong)_chance * (uint)below >> 32);
    }
}
