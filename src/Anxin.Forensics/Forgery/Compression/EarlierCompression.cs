using Anxin.Forensics.Media.Coefficients;

namespace Anxin.Forensics.Forgery.Compression;

/// <summary>
/// Was the picture a JPEG file of another quality before, on the same grid? And which blocks were not: a block that came from elsewhere has
/// no trace of that quality.
/// </summary>
/// <param name="Quality">The earlier quality that explains the coefficients best.</param>
/// <param name="Gain">How much better than none, a block.</param>
/// <param name="Evidence">For each block how much the earlier quality explains it; negative where it contradicts it.</param>
internal sealed record EarlierCompression(int Quality, double Gain, float[] Evidence)
{
    private const int Frequencies = 24;
    private const int LeastQuality = 40;
    private const int MostQuality = 98;

    // The share of blocks with the trace that is assumed; the rest keeps one strange value from deciding.
    private const double Share = 0.97;

    // Brightness around 0: at black and white the values are cut off and tell nothing.
    private const float Black = -126;
    private const float White = 125;

    public static EarlierCompression Of(BlockGrid grid)
    {
        var (stored, single) = (Histograms(grid), CalibratedHistograms(grid));
        var (tables, known) = (new double[]?[Frequencies], new Dictionary<(int, int), double[]>());
        var (best, quality, bestTables) = (double.MinValue, 0, tables);
        for (var candidate = LeastQuality; candidate <= MostQuality; candidate++)
        {
            var (sum, logs) = Weighed(grid, StandardTables.Of(candidate), stored, single, known);
            if (sum > best)
            {
                (best, quality, bestTables) = (sum, candidate, logs);
            }
        }

        var blocks = Math.Max(1, grid.Wide * grid.High);
        return new EarlierCompression(quality, best / blocks, Explained(grid, bestTables));
    }

    // For each frequency the logarithm of how much likelier a value is, and the sum over all values of the picture.
    private static (double Sum, double[]?[] Logs) Weighed(
        BlockGrid grid, ushort[] first, double[][] stored, double[][] single, Dictionary<(int, int), double[]> known)
    {
        var (sum, logs) = (0.0, new double[]?[Frequencies]);
        for (var f = 0; f < Frequencies; f++)
        {
            var (one, two) = (first[Zigzag.Places[f + 1]], grid.Steps[Zigzag.Places[f + 1]]);
            if (one < 2 || one == two || two == 0)
            {
                continue;
            }

            if (!known.TryGetValue((one, two), out var ratios))
            {
                known[(one, two)] = ratios = DoubleQuantisation.Ratios(one, two);
            }

            var whole = 0.0;
            for (var v = 0; v < ratios.Length; v++)
            {
                whole += single[f][v] * ratios[v];
            }

            logs[f] = Array.ConvertAll(ratios, r => Math.Log((Share * r / whole) + 1 - Share));
            for (var v = 0; v < ratios.Length; v++)
            {
                sum += stored[f][v] * logs[f]![v];
            }
        }

        return (sum, logs);
    }

    private static double[][] Histograms(BlockGrid grid)
    {
        var histograms = Empty(0);
        for (var block = 0; block < grid.Values.Length; block += 64)
        {
            for (var f = 0; f < Frequencies; f++)
            {
                Count(histograms[f], grid.Values[block + Zigzag.Places[f + 1]], 1);
            }
        }

        return histograms;
    }

    // Half a block aside the earlier grid leaves no trace, but the picture is the same.
    private static double[][] CalibratedHistograms(BlockGrid grid)
    {
        var histograms = Empty(0.5);
        Span<float> block = stackalloc float[64];
        for (var y = 4; y + 8 <= grid.Samples.Height; y += 8)
        {
            for (var x = 4; x + 8 <= grid.Samples.Width; x += 8)
            {
                BlockGrid.Cut(grid.Samples, x, y, block);
                BlockCosines.Forward(block, block);
                for (var f = 0; f < Frequencies; f++)
                {
                    var at = Zigzag.Places[f + 1];
                    var value = (int)MathF.Round(block[at] / Math.Max((ushort)1, grid.Steps[at]));
                    Count(histograms[f], value, 1);
                    Count(histograms[f], -value, 1);
                }
            }
        }

        foreach (var histogram in histograms)
        {
            var whole = histogram.Sum();
            for (var v = 0; v < histogram.Length; v++)
            {
                histogram[v] /= whole;
            }
        }

        return histograms;
    }

    private static float[] Explained(BlockGrid grid, double[]?[] logs)
    {
        var evidence = new float[grid.Wide * grid.High];
        for (var i = 0; i < evidence.Length; i++)
        {
            var sum = 0.0;
            for (var f = 0; f < Frequencies && !IsCutOff(grid, i); f++)
            {
                var value = grid.Values[(64 * i) + Zigzag.Places[f + 1]];
                sum += logs[f] is { } log && Math.Abs((int)value) <= DoubleQuantisation.Most ? log[value + DoubleQuantisation.Most] : 0;
            }

            evidence[i] = (float)sum;
        }

        return evidence;
    }

    private static bool IsCutOff(BlockGrid grid, int block)
    {
        var start = (block / grid.Wide * 8 * grid.Samples.Width) + (block % grid.Wide * 8);
        for (var row = 0; row < 8; row++)
        {
            foreach (var sample in grid.Samples.Values.AsSpan(start + (row * grid.Samples.Width), 8))
            {
                if (sample is <= Black or >= White)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static double[][] Empty(double start)
    {
        var histograms = new double[Frequencies][];
        for (var f = 0; f < histograms.Length; f++)
        {
            histograms[f] = new double[DoubleQuantisation.Count];
            Array.Fill(histograms[f], start);
        }

        return histograms;
    }

    private static void Count(double[] histogram, int value, double weight)
    {
        if (Math.Abs(value) <= DoubleQuantisation.Most)
        {
            histogram[value + DoubleQuantisation.Most] += weight;
        }
    }
}
