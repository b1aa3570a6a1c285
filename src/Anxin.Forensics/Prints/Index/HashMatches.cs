namespace Anxin.Forensics.Prints.Index;

/// <summary>Collects the hashes within a radius, each once, in its nearest position.</summary>
internal sealed class HashMatches(HashRows rows, PerceptualHash[] turned, int radius)
{
    private readonly Dictionary<int, HashMatch> _found = [];

    /// <summary>Looks whether a hash is within the radius in one position.</summary>
    public void Try(int number, int turn)
    {
        var distance = PerceptualHash.Distance(rows[number], turned[turn]);
        if (distance <= radius && (!_found.TryGetValue(number, out var known) || distance < known.Distance
            || (distance == known.Distance && turn < (int)known.Turn)))
        {
            _found[number] = new HashMatch(number, (Turn)turn, distance);
        }
    }

    /// <summary>The nearest first; of equals the one added first.</summary>
    public List<HashMatch> Ordered()
    {
        var ordered = _found.Values.ToList();
        ordered.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : a.Number.CompareTo(b.Number));
        return ordered;
    }
}
