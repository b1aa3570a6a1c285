using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Words;

public sealed class WordTests
{
    private static readonly string[] Unfinished = ["TODO", "FIXME", "HACK", "XXX"];

    private static readonly string[] CSharp =
    [
        .. Unfinished, "NotImplementedException", "#region", "#nullable disable", "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now",
        "DateTimeOffset.UtcNow", "Random.Shared", "new Random()", "Thread.Sleep", ".GetAwaiter().GetResult()",
    ];

    private static readonly string[] TypeScript =
        [.. Unfinished, "@ts-ignore", "@ts-nocheck", "as any", ": any", "<any>", "console.log", "debugger", "dangerouslySetInnerHTML"];

    [Fact]
    public void The_source_is_finished_and_takes_time_and_chance_through_the_door() =>
        Rule.Holds(
            Rules.Words, Repository.CSharp("src").Concat(Repository.CSharp("tools")).SelectMany(file => WordSearch.Find(file, CSharp))
            .Concat(Repository.TypeScript().SelectMany(file => WordSearch.Find(file, TypeScript))));

    [Fact]
    public void Pages_call_through_one_client_and_take_links_from_one_place() =>
        Rule.Holds(
            Rules.PageCalls, Repository.TypeScript().SelectMany(file => WordSearch.StrayCalls(file).Concat(WordSearch.StrayLinks(file))));

    [Fact]
    public void Tests_are_finished_and_need_no_captions() =>
        Assert.Empty(Repository.CSharp("tests").Where(file => !file.Path.StartsWith("tests/Anxin.House.Tests/", StringComparison.Ordinal))
            .SelectMany(file => WordSearch.Find(file, [.. Unfinished, "#region", "Thread.Sleep", "// Arrange", "// Act", "// Assert"])));

    [Fact]
    public void A_warning_is_switched_off_only_with_a_reason() =>
        Rule.Holds(Rules.Pragmas, new[] { "src", "tests", "tools", "bench" }.SelectMany(Repository.CSharp)
            .Where(file => !file.Path.StartsWith("tests/Anxin.House.Tests/", StringComparison.Ordinal))
                .SelectMany(WordSearch.SilentPragmas));

    [Theory]
    [InlineData("// TODO later", "TODO")]
    [InlineData("var now = DateTime.UtcNow;", "DateTime.UtcNow")]
    [InlineData("  #region Fields", "#region")]
    [InlineData("var dice = new Random();", "new Random()")]
    public void A_forbidden_word_is_found_with_its_line(string line, string word) =>
        Assert.Equal([new Breach("a.cs", $"line 2: {word}")], WordSearch.Find(new SourceText("a.cs", "// first\n" + line), CSharp));

    [Theory]
    [InlineData("var now = clock.UtcNow();")]
    [InlineData("var list = new TODOS();")]
    [InlineData("var dice = new Random(seed);")]
    [InlineData("var at = DateTime.NowHere;")]
    public void A_word_that_only_looks_alike_is_left_alone(string line) =>
        Assert.Empty(WordSearch.Find(new SourceText("a.cs", line), CSharp));

    [Theory]
    [InlineData("const x = value as any;")]
    [InlineData("function f(x: any) {}")]
    [InlineData("// @ts-ignore")]
    public void Holes_in_the_types_of_the_pages_are_found(string line) =>
        Assert.Single(WordSearch.Find(new SourceText("a.ts", line), TypeScript));

    [Theory]
    [InlineData("ui/src/desk/A.tsx", "await fetch('/api/cases');", 1)]
    [InlineData("ui/src/desk/A.tsx", "const request = new XMLHttpRequest();", 1)]
    [InlineData("ui/src/shared/api/client.ts", "await fetch(url);", 0)]
    [InlineData("ui/src/desk/A.tsx", "prefetch(url);", 0)]
    public void A_call_past_the_client_is_found(string path, string line, int expected) =>
        Assert.Equal(expected, WordSearch.StrayCalls(new SourceText(path, line)).Count());

    [Theory]
    [InlineData("ui/src/desk/A.tsx", "<Link to=\"/desk/cases\">", 1)]
    [InlineData("ui/src/desk/A.tsx", "<a href='/t/1'>", 1)]
    [InlineData("ui/src/desk/A.tsx", "navigate(`/desk/${id}`)", 1)]
    [InlineData("ui/src/desk/A.tsx", "<Link to={routes.cases}>", 0)]
    [InlineData("ui/src/desk/A.tsx", "<a href=\"#faults\">", 0)]
    [InlineData("ui/src/shared/routes.ts", "navigate('/desk')", 0)]
    public void A_link_written_by_hand_is_found(string path, string line, int expected) =>
        Assert.Equal(expected, WordSearch.StrayLinks(new SourceText(path, line)).Count());

    [Theory]
    [InlineData("#pragma warning disable CA2100 // the name is made above, from a Guid", 0)]
    [InlineData("#pragma warning disable CA2100", 1)]
    [InlineData("#pragma warning disable // everything here is odd", 1)]
    [InlineData("#pragma warning disable CA2100 // why", 1)]
    [InlineData("#pragma warning restore CA2100", 0)]
    public void A_silent_pragma_is_found(string line, int expected) =>
        Assert.Equal(expected, WordSearch.SilentPragmas(new SourceText("a.cs", line)).Count());
}
