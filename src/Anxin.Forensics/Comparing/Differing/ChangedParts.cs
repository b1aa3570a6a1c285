namespace Anxin.Forensics.Comparing.Differing;

/// <summary>The connected parts of a map, with those kept that hold enough of a sure change (hysteresis, Canny 1986).</summary>
/// <param name="Labels">The part each pixel belongs to; 0 for none.</param>
/// <param name="All">The parts, the strongest first.</param>
internal sealed record ChangedParts(int[] Labels, IReadOnlyList<ChangedPart> All)
{
    /// <summary>Joins pixels above the low limits and keeps the parts with a sure pixel and enough strength.</summary>
    public static ChangedParts Of(ChangeMap map, ReferenceOptions options)
    {
        var (width, height) = (map.Levels.Width, map.Levels.Height);
        var labels = new int[width * height];
        var possible = new bool[labels.Length];
        ReadOnlySpan<float> surprise = map.Surprise.Samples, levels = map.Levels.Samples;
        for (var i = 0; i < possible.Length; i++)
        {
            possible[i] = surprise[i] > options.LowSurprise && levels[i] > options.LowLevels;
        }

        var kept = new List<ChangedPart>();
        var walk = new Walk(width, possible, labels);
        for (var start = 0; start < labels.Length; start++)
        {
            if (!possible[start] || labels[start] != 0)
            {
                continue;
            }

            var part = Collect(walk, start, kept.Count + 1);
            var (sure, strength) = (0, 0.0);
            foreach (var at in walk.Members)
            {
                sure += surprise[at] > options.HighSurprise && levels[at] > options.HighLevels ? 1 : 0;
                strength += Math.Min(surprise[at], 30) - options.LowSurprise;
            }

            if (sure >= options.MinSurePixels && strength >= options.MinPartStrength)
            {
                kept.Add(part with { Strength = strength });
                continue;
            }

            foreach (var at in walk.Members)
            {
                (labels[at], possible[at]) = (0, false);
            }
        }

        kept.Sort((a, b) => b.Strength != a.Strength ? b.Strength.CompareTo(a.Strength) : a.Label.CompareTo(b.Label));
        return new ChangedParts(labels, kept);
    }

    private sealed record Walk(int Width, bool[] Possible, int[] Labels)
    {
        public Stack<int> Open { get; } = new();

        public List<int> Members { get; } = [];
    }

    private static ChangedPart Collect(Walk walk, int start, int label)
    {
        var (width, possible, labels) = walk;
        var (open, members) = (walk.Open, walk.Members);
        members.Clear();
        open.Push(start);
        labels[start] = label;
        var part = new ChangedPart(label, start % width, start / width, 0, 0, 0, 0);
        while (open.TryPop(out var at))
        {
            members.Add(at);
            var (x, y) = (at % width, at / width);
            part = part with
            {
                Left = Math.Min(part.Left, x), Top = Math.Min(part.Top, y), Right = Math.Max(part.Right, x + 1),
                Bottom = Math.Max(part.Bottom, y + 1), Pixels = part.Pixels + 1,
            };
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                {
                    var next = at + (dy * width) + dx;
                    if (x + dx >= 0 && x + dx < width && next >= 0 && next < labels.Length && possible[next] && labels[next] == 0)
                    {
                        labels[next] = label;
                        open.Push(next);
                    }
                }
            }
        }

        return part;
    }
}
