namespace Anxin.House.Tests.Rig;

public sealed class ExemptionTests
{
    [Fact]
    public void The_list_names_only_rules_that_exist_and_no_place_twice()
    {
        Assert.All(Rule.All, e => Assert.Contains(e.Rule, Rules.All));
        Assert.Equal(Rule.All.Count, Rule.All.DistinctBy(e => (e.Rule, e.Subject)).Count());
    }

    [Theory]
    [InlineData("file-lines | src/A.cs")]
    [InlineData("file-lines | src/A.cs | because")]
    [InlineData("src/A.cs, a table of many lines")]
    public void An_exemption_without_a_reason_is_refused(string line) => Assert.Throws<FormatException>(() => Exemption.Parse(line));

    [Fact]
    public void A_breach_without_an_exemption_is_told() =>
        Assert.Equal(["src/A.cs: 500 lines"], Rule.Judge("file-lines", [new Breach("src/A.cs", "500 lines")], []));

    [Fact]
    public void An_exempt_breach_is_quiet() =>
        Assert.Empty(
            Rule.Judge(
                "file-lines", [new Breach("src/A.cs", "500 lines")],
                Exemption.Parse("# list\nfile-lines | src/A.cs | a table of the standard\n")));

    [Fact]
    public void An_exemption_nobody_needs_is_told()
    {
        var complaint = Assert.Single(Rule.Judge("file-lines", [], Exemption.Parse("file-lines | src/A.cs | a table of the standard")));
        Assert.StartsWith("src/A.cs: keeps the rule now", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exemption_from_one_rule_is_none_from_another() =>
        Assert.Single(
            Rule.Judge(
                "method-lines", [new Breach("src/A.cs", "90 lines")], Exemption.Parse("file-lines | src/A.cs | a table of the standard")));
}
