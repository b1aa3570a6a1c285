using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Documents;

public sealed class DocumentLinksTests
{
    [Fact]
    public void Every_link_between_documents_leads_somewhere() =>
        Rule.Holds(Rules.Links, Repository.Files("", ".md").SelectMany(page => DocumentLinks.Broken(page, Read)));

    [Fact]
    public void Every_page_in_docs_can_be_reached_from_the_map()
    {
        var pages = Repository.Files("docs", ".md").ToDictionary(page => page.Path);
        var reached = new HashSet<string> { "docs/README.md" };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var path))
        {
            var told = DocumentLinks.Broken(pages[path], target =>
            {
                if (pages.ContainsKey(target) && reached.Add(target))
                {
                    open.Enqueue(target);
                }

                return Read(target);
            });
            Assert.Empty(told);
        }

        Assert.Empty(pages.Keys.Except(reached));
    }

    [Theory]
    [InlineData("[a](areas/cases.md)")]
    [InlineData("[a](./areas/../areas/cases.md#who-may-do-what)")]
    [InlineData("[a](#top)\n\n# Top")]
    [InlineData("[a](https://example.org/x.md)")]
    [InlineData("`[a](missing.md)`")]
    [InlineData("```\n[a](missing.md)\n```")]
    public void A_sound_link_is_left_alone(string text) => Assert.Empty(Broken(text));

    [Theory]
    [InlineData("[a](missing.md)", "links to missing.md, which does not exist")]
    [InlineData("![a](<missing.png>)", "links to missing.png, which does not exist")]
    [InlineData("[a](areas/cases.md#nobody)", "links to areas/cases.md#nobody, but there is no such heading")]
    [InlineData("[a](../../../etc/hosts)", "links to ../../../etc/hosts, which does not exist")]
    public void A_broken_link_is_found(string text, string detail) => Assert.Equal([new Breach("docs/README.md", detail)], Broken(text));

    private static IEnumerable<Breach> Broken(string text) =>
        DocumentLinks.Broken(new SourceText("docs/README.md", text), path => path switch
        {
            "docs/areas/cases.md" => "# Cases\n\n## Who may do what?\n",
            "docs/README.md" => text,
            _ => null,
        });

    private static string? Read(string path) =>
        Directory.Exists(Path.Combine(Repository.Root, path))
            ? ""
            : Repository.Exists(path)
            ? File.ReadAllText(Path.Combine(Repository.Root, path))
            : null;
}
