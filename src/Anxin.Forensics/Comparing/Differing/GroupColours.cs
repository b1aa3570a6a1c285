namespace Anxin.Forensics.Comparing.Differing;

/// <summary>Measures how the colours of a group came about: one colour laid over, or the picture below shining through.</summary>
internal static class GroupColours
{
    private const int Near = 28;

    public static ChangedGroup Measure(ChangedGroup group, ComparedPair pair, List<int> members)
    {
        var kinds = new int[512];
        var lighter = new float[members.Count];
        for (var i = 0; i < lighter.Length; i++)
        {
            var at = members[i];
            var (r, g, b) = (pair.Upload.First.Samples[at], pair.Upload.Second.Samples[at], pair.Upload.Third.Samples[at]);
            kinds[(((int)r >> 5) << 6) | (((int)g >> 5) << 3) | ((int)b >> 5)]++;
            lighter[i] = (0.299f * (r - pair.Model.First.Samples[at])) + (0.587f * (g - pair.Model.Second.Samples[at]))
                + (0.114f * (b - pair.Model.Third.Samples[at]));
        }

        var up = lighter.Count(d => d > 0) / (double)lighter.Length;
        var (through, unexplained) = Through(pair, members);
        Array.Sort(kinds);
        Array.Sort(lighter);
        return group with
        {
            OneColour = OneColour(pair, members),
            TwoColours = (kinds[^1] + kinds[^2]) / (double)members.Count,
            OneWay = Math.Max(up, 1 - up),
            Lighter = lighter[lighter.Length / 2],
            Through = through,
            Unexplained = unexplained,
        };
    }

    private static double OneColour(ComparedPair pair, List<int> members)
    {
        var middle = new float[3];
        var values = new float[members.Count];
        for (var channel = 0; channel < 3; channel++)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = pair.Upload[channel].Samples[members[i]];
            }

            Array.Sort(values);
            middle[channel] = values[values.Length / 2];
        }

        return members.Count(at => Enumerable.Range(0, 3).All(c => Math.Abs(pair.Upload[c].Samples[at] - middle[c]) < Near))
            / (double)members.Count;
    }

    // The upload as a share of the model plus a colour, by least squares over all three channels about their own means.
    private static (double Share, double Unexplained) Through(ComparedPair pair, List<int> members)
    {
        double xx = 0, xy = 0, yy = 0;
        for (var channel = 0; channel < 3; channel++)
        {
            double x = 0, y = 0;
            foreach (var at in members)
            {
                (x, y) = (x + pair.Model[channel].Samples[at], y + pair.Upload[channel].Samples[at]);
            }

            var (meanX, meanY) = (x / members.Count, y / members.Count);
            foreach (var at in members)
            {
                var (dx, dy) = (pair.Model[channel].Samples[at] - meanX, pair.Upload[channel].Samples[at] - meanY);
                (xx, xy, yy) = (xx + (dx * dx), xy + (dx * dy), yy + (dy * dy));
            }
        }

        var share = xy / Math.Max(1, xx);
        return (share, Math.Sqrt(Math.Max(0, yy - (share * xy)) / (3 * members.Count)));
    }
}
