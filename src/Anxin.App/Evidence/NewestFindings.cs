namespace Anxin.App.Evidence;

/// <summary>What the newest version of each check says of each photo, photo by photo in the order of the checks' names.</summary>
internal static class NewestFindings
{
    public static IEnumerable<FindingRow> Of(IReadOnlyList<FindingRow> findings) => findings
        .GroupBy(f => (f.EvidenceId, f.Check))
        .SelectMany(g => g.Where(f => f.CheckVersion == g.Max(x => x.CheckVersion)))
        .OrderBy(f => f.EvidenceId).ThenBy(f => f.Check, StringComparer.Ordinal).ThenBy(f => f.Place);
}
