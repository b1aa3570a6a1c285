namespace Anxin.Places.Naming;

/// <summary>Divisions by their pinyin written together (hongshanqu) and by its first letters (hsq).</summary>
internal sealed class PinyinIndex
{
    private readonly string[] _keys;
    private readonly int[] _records;

    public PinyinIndex(string[] pinyin)
    {
        (string Key, int Record)[] entries =
            [.. pinyin.SelectMany((syllables, record) => new[] { (Together(syllables), record), (Initials(syllables), record) }).Distinct()];
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Key, b.Key) is var byKey and not 0 ? byKey : a.Record - b.Record);
        _keys = Array.ConvertAll(entries, entry => entry.Key);
        _records = Array.ConvertAll(entries, entry => entry.Record);
    }

    /// <summary>Records whose pinyin begins so; one that begins so in both ways is there twice.</summary>
    public ReadOnlySpan<int> Beginning(string letters)
    {
        var from = Array.BinarySearch(_keys, letters, StringComparer.Ordinal);
        from = from < 0 ? ~from : from;
        while (from > 0 && _keys[from - 1] == letters)
        {
            from--;
        }

        var to = from;
        while (to < _keys.Length && _keys[to].StartsWith(letters, StringComparison.Ordinal))
        {
            to++;
        }

        return _records.AsSpan(from..to);
    }

    private static string Together(string syllables) => syllables.Replace(" ", "", StringComparison.Ordinal);

    private static string Initials(string syllables) => string.Concat(syllables.Split(' ').Select(syllable => syllable[0]));
}
