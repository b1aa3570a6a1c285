namespace Anxin.App.Evidence;

/// <summary>Of each check on each photo only what its latest version saw, what can be held beside another picture first, the blind look last.</summary>
internal static class NewestFindings
{
    private static readonly string[] Areas = ["reference", "reuse", "provenance", "integrity", "text", "forgery", "quality"];

    public static IEnumerable<FindingRow> Of(IReadOnlyList<FindingRow> findings) => findings
        .GroupBy(f => (f.EvidenceId, f.Check))
        .SelectMany(g => g.Where(f => f.CheckVersion == g.Max(x => x.CheckVersion)))
        .OrderBy(f => f.EvidenceId).ThenBy(f => Rank(f.Check)).ThenBy(f => f.Check, StringComparer.Ordinal).ThenBy(f => f.Place);

    private static int Rank(string check)
    {
        var place = Array.IndexOf(Areas, check.Split('.')[0]);
        return place < 0 ? Areas.Length : place;
    }
}
