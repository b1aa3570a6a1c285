namespace Anxin.Forensics.Features;

/// <summary>
/// Describes the surroundings of a keypoint: Lowe's histograms of slopes in 4 by 4 cells (section 6), of which only two thresholds are
/// kept as in Zhou et al., "Scalar Quantization for Large Scale Image Search" (2012).
/// </summary>
internal sealed class SlopeDescriber
{
    private const int Cells = 4;
    private const int Bins = 8;
    private const int Samples = 16;
    private const int Padded = Samples + 2;
    private const int Values = Cells * Cells * Bins;

    // Twelve blurs wide: a sample every three quarters of one.
    private const float Spacing = 0.75f;

    private static readonly float[] _window =
        [.. Enumerable.Range(0, Samples * Samples).Select(i => (float)Math.Exp(-(Square(i / Samples) + Square(i % Samples)) / 128))];

    private readonly float[] _patch = new float[Padded * Padded];
    private readonly float[] _histogram = new float[Values];
    private readonly float[] _ordered = new float[Values];

    public Descriptor Of(Plane blurred, in Extremum extremum, byte angle)
    {
        Cut(blurred, extremum, angle);
        Array.Clear(_histogram);
        for (var i = 0; i < Samples * Samples; i++)
        {
            var at = (((i / Samples) + 1) * Padded) + (i % Samples) + 1;
            var (dx, dy) = (_patch[at + 1] - _patch[at - 1], _patch[at + Padded] - _patch[at - Padded]);
            Add(i / Samples, i % Samples, Angle.Of(dy, dx) * Bins, MathF.Sqrt((dx * dx) + (dy * dy)) * _window[i]);
        }

        return Bits();
    }

    // The surroundings, turned so that the keypoint's direction points right.
    private void Cut(Plane blurred, in Extremum extremum, byte angle)
    {
        var step = Spacing * extremum.Blur;
        var (right, down) = (step * Angle.Cosine(angle), step * Angle.Sine(angle));
        for (var row = 0; row < Padded; row++)
        {
            for (var column = 0; column < Padded; column++)
            {
                var (u, v) = (column - ((Padded - 1) / 2f), row - ((Padded - 1) / 2f));
                _patch[(row * Padded) + column] =
                    blurred.At(extremum.X + (u * right) - (v * down), extremum.Y + (u * down) + (v * right));
            }
        }
    }

    // Shared between the two nearest rows, columns and directions, so that nothing jumps when the place moves a little.
    private void Add(int row, int column, float direction, float weight)
    {
        var (r, c) = ((row - 1.5f) / 4, (column - 1.5f) / 4);
        var (top, left, bin) = ((int)MathF.Floor(r), (int)MathF.Floor(c), (int)direction);
        var (down, right, on) = (r - top, c - left, direction - bin);
        for (var i = 0; i < 4; i++)
        {
            var (cellRow, cellColumn) = (top + (i / 2), left + (i % 2));
            if (cellRow is >= 0 and < Cells && cellColumn is >= 0 and < Cells)
            {
                var share = weight * (i / 2 == 0 ? 1 - down : down) * (i % 2 == 0 ? 1 - right : right);
                var cell = ((cellRow * Cells) + cellColumn) * Bins;
                _histogram[cell + (bin % Bins)] += share * (1 - on);
                _histogram[cell + ((bin + 1) % Bins)] += share * on;
            }
        }
    }

    private Descriptor Bits()
    {
        _histogram.CopyTo(_ordered, 0);
        Array.Sort(_ordered);
        var (median, quartile) = (_ordered[(Values / 2) - 1], _ordered[(Values * 3 / 4) - 1]);
        Span<ulong> words = stackalloc ulong[4];
        for (var i = 0; i < Values; i++)
        {
            words[i / 64] |= _histogram[i] > median ? 1UL << (i % 64) : 0;
            words[2 + (i / 64)] |= _histogram[i] > quartile ? 1UL << (i % 64) : 0;
        }

        return new Descriptor(words[0], words[1], words[2], words[3]);
    }

    private static double Square(int sample) => (sample - 7.5) * (sample - 7.5);
}
