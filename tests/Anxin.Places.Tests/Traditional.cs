namespace Anxin.Places.Tests;

/// <summary>Writes names with traditional letters: the folding of the gazetteer read backwards, the first letter of each.</summary>
internal static class Traditional
{
    private static readonly Dictionary<char, char> Letters = Enumerable.Range('\u4E00', 0x5200).Select(c => (char)c)
        .Where(c => Gazetteer.Default.Folding[c] != c)
        .GroupBy(c => Gazetteer.Default.Folding[c])
        .ToDictionary(group => group.Key, group => group.First());

    public static string Of(string name) => string.Concat(name.Select(c => Letters.GetValueOrDefault(c, c)));
}
