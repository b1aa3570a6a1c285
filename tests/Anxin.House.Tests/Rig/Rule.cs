namespace Anxin.House.Tests.Rig;

/// <summary>Judges the breaches of a rule against the list of exemptions.</summary>
public static class Rule
{
    public const string List = "tests/Anxin.House.Tests/exemptions.txt";

    private static readonly Lazy<IReadOnlyList<Exemption>> Exemptions = new(
        () => Exemption.Parse(File.ReadAllText(Path.Combine(Repository.Root, List))));

    public static IReadOnlyList<Exemption> All => Exemptions.Value;

    /// <summary>Fails with one line for each breach no exemption covers, and for each exemption that covers nothing any more.</summary>
    public static void Holds(string rule, IEnumerable<Breach> breaches)
    {
        var complaints = Judge(rule, [.. breaches], All);
        Assert.True(complaints.Count == 0, $"{rule}: {complaints.Count} to mend\n  " + string.Join("\n  ", complaints));
    }

    public static IReadOnlyList<string> Judge(string rule, IReadOnlyList<Breach> breaches, IReadOnlyList<Exemption> exemptions)
    {
        var exempt = exemptions.Where(e => e.Rule == rule).Select(e => e.Subject).ToHashSet();
        var broken = breaches.Where(b => !exempt.Contains(b.Subject)).Select(b => b.ToString());
        var stale = exempt.Except(breaches.Select(b => b.Subject))
            .Select(subject => $"{subject}: keeps the rule now; take its line out of {List}");
        return [.. broken, .. stale];
    }
}
