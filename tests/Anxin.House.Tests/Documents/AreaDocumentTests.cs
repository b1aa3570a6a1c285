using System.Text.RegularExpressions;
using Anxin.House.Tests.Locales;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Documents;

/// <summary>What the business can do and refuse stands in its documents.</summary>
public sealed partial class AreaDocumentTests
{
    private static readonly string[] NoAreas = ["Common", "Data"];

    [Fact]
    public void Every_area_has_its_document() =>
        Rule.Holds(Rules.Areas, from area in Repository.Folders("src/Anxin.App").Except(NoAreas)
                                where Repository.CSharp($"src/Anxin.App/{area}").Any()
                                let pages = new[] { $"docs/areas/{area.ToLowerInvariant()}.md", $"docs/{area.ToLowerInvariant()}.md" }
                                where !pages.Any(Repository.Exists)
                                select new Breach($"src/Anxin.App/{area}", $"there is neither {pages[0]} nor {pages[1]}"));

    [Fact]
    public void Every_refusal_stands_in_a_document_and_no_document_invents_one()
    {
        var given = Repository.CSharp("src").SelectMany(ProblemCodes.Mentioned).ToHashSet();
        var refused = Repository.CSharp("src").SelectMany(ProblemCodes.In).Distinct();
        var told = Repository.Files("docs", ".md").SelectMany(page => Told(page.Text)).ToHashSet();
        var invented = Repository.Files("docs/areas", ".md").SelectMany(page => Listed(page.Text)).Where(code => !given.Contains(code));
        Rule.Holds(Rules.Codes, refused.Where(code => !told.Contains(code)).Select(code => new Breach(code, "is in no page under docs"))
            .Concat(invented.Distinct().Select(code => new Breach(code, "is listed under Codes, but the source does not know it"))));
    }

    [Fact]
    public void Codes_are_read_from_the_section_that_lists_them()
    {
        const string Page = "# A\n\n`not_a_code` here\n\n## Codes\n\n`case_closed` · `stale_version`\n\n## More\n\n`other_word`\n";
        Assert.Equal(["case_closed", "stale_version"], Listed(Page));
        Assert.Equal(["not_a_code", "case_closed", "stale_version", "other_word"], Told(Page));
    }

    private static IEnumerable<string> Listed(string page) =>
        CodesSection().Match(page.ReplaceLineEndings("\n")) is { Success: true } section ? Told(section.Groups[1].Value) : [];

    private static IEnumerable<string> Told(string text) => Quoted().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^## Codes\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodesSection();

    [GeneratedRegex("`([a-z]+(?:_[a-z0-9]+)+)`")]
    private static partial Regex Quoted();
}
