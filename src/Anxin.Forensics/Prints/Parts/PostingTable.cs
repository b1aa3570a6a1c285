namespace Anxin.Forensics.Prints.Parts;

/// <summary>
/// For every word the keypoints filed there: the picture in the upper 32 bits, the signature in the lower. A large sorted part, and a small
/// recent one that is sorted in when it has grown to an eighth.
/// </summary>
internal sealed class PostingTable
{
    private const int LeastRecent = 200_000;

    private readonly Dictionary<uint, List<ulong>> _recent = [];
    private uint[] _starts = []; // made with the sorted part: 16 MB that a small table does without
    private ulong[] _sorted = [];
    private int _recentCount;

    /// <summary>Keypoints filed.</summary>
    public long Count => _sorted.LongLength + _recentCount;

    /// <summary>Bytes of the sorted part.</summary>
    public long Bytes => (_sorted.LongLength * sizeof(ulong)) + (_starts.LongLength * sizeof(uint));

    /// <summary>Files a picture's keypoints.</summary>
    public void Add(uint picture, PartPrint print)
    {
        foreach (var descriptor in print.Features.Descriptors)
        {
            var word = FeatureWord.Of(descriptor);
            if (!_recent.TryGetValue(word, out var list))
            {
                _recent[word] = list = new List<ulong>(1);
            }

            list.Add(((ulong)picture << 32) | FeatureWord.Signature(descriptor));
            _recentCount++;
        }

        if (_recentCount > Math.Max(LeastRecent, _sorted.Length / 8))
        {
            SortIn();
        }
    }

    /// <summary>Fills the table at once: the source is walked twice.</summary>
    public void Fill(IEnumerable<(uint Word, ulong Posting)> source)
    {
        _starts = new uint[FeatureWord.Count + 1];
        foreach (var (word, _) in source)
        {
            _starts[word + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        _sorted = GC.AllocateUninitializedArray<ulong>((int)_starts[^1]);
        var next = (uint[])_starts.Clone();
        foreach (var (word, posting) in source)
        {
            _sorted[next[word]++] = posting;
        }
    }

    /// <summary>What is filed under a word in the sorted part.</summary>
    public ReadOnlySpan<ulong> Sorted(uint word) =>
        _sorted.Length == 0 ? [] : _sorted.AsSpan((int)_starts[word], (int)(_starts[word + 1] - _starts[word]));

    /// <summary>What was filed under it lately.</summary>
    public ReadOnlySpan<ulong> Recent(uint word) =>
        _recentCount > 0 && _recent.TryGetValue(word, out var list)
            ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list) : [];

    private void SortIn()
    {
        var (starts, sorted) = (new uint[FeatureWord.Count + 1], new ulong[_sorted.Length + _recentCount]);
        var at = 0;
        for (uint word = 0; word < FeatureWord.Count; word++)
        {
            starts[word] = (uint)at;
            var (old, recent) = (Sorted(word).Length, Recent(word).Length);
            Sorted(word).CopyTo(sorted.AsSpan(at));
            Recent(word).CopyTo(sorted.AsSpan(at + old));
            at += old + recent;
        }

        starts[^1] = (uint)at;
        (_starts, _sorted, _recentCount) = (starts, sorted, 0);
        _recent.Clear();
    }
}
