using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Sizes;

/// <summary>The budgets that keep the code free of a long tail.</summary>
public sealed class SizeBudgetTests
{
    private static readonly SourceText[] Source = [.. Repository.CSharp("src")];
    private static readonly Member[] Members = [.. Source.SelectMany(CodeSize.Members)];

    [Fact]
    public void There_is_code_to_measure()
    {
        Assert.True(Source.Length > 50);
        Assert.True(Members.Length > 100);
    }

    [Fact]
    public void Nine_files_in_ten_have_at_most_150_lines() =>
        Assert.InRange(Quantile.Of(Source.Select(file => file.LineCount), 0.9), 1, 150);

    [Fact]
    public void No_file_has_more_than_400_lines() =>
        Rule.Holds(
            Rules.FileLines,
            Longer(Source, 400).Concat(Longer(Repository.TypeScript(), 400)).Concat(Longer(Pages(), 200)).Concat(Longer(Programs(), 80))
                .DistinctBy(b => b.Subject));

    [Fact]
    public void Nine_methods_in_ten_have_at_most_25_lines() =>
        Assert.InRange(Quantile.Of(Members.Select(member => member.Lines), 0.9), 1, 25);

    [Fact]
    public void No_method_has_more_than_60_lines() =>
        Rule.Holds(Rules.MethodLines, Members.Where(m => m.Lines > 60).Select(m => new Breach(m.Subject, $"{m.Lines} lines, 60 allowed")));

    [Fact]
    public void Nothing_takes_more_than_6_parameters() =>
        Rule.Holds(
            Rules.Parameters,
            Members.Where(m => m.Parameters > 6).Select(m => new Breach(m.Subject, $"{m.Parameters} parameters, 6 allowed")));

    [Fact]
    public void Nothing_depends_on_more_than_5_others() =>
        Rule.Holds(
            Rules.Dependencies,
            Members.Where(m => m.Dependencies > 5 && !IsEngine(m))
                .Select(m => new Breach(m.Subject, $"{m.Dependencies} dependencies, 5 allowed")));

    // Engines know no dependency injection: what their types are made of is data, and counts as parameters.
    private static bool IsEngine(Member member) =>
        member.Path.Split('/')[1] is "Anxin.Places" or "Anxin.Forensics" or "Anxin.Planning";

    private static IEnumerable<SourceText> Pages() =>
        Repository.TypeScript().Where(file => file.Path.EndsWith("Page.tsx", StringComparison.Ordinal));

    private static IEnumerable<SourceText> Programs() => Source.Where(file => file.FileName == "Program.cs");

    private static IEnumerable<Breach> Longer(IEnumerable<SourceText> files, int allowed) =>
        files.Where(file => file.LineCount > allowed).Select(file => new Breach(file.Path, $"{file.LineCount} lines, {allowed} allowed"));
}
