using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Locales;

/// <summary>Both languages say everything, and nothing is said that no page shows.</summary>
public sealed class LocaleTests
{
    private const string Zh = "ui/src/locales/zh-CN.json";
    private const string En = "ui/src/locales/en.json";

    private static IReadOnlyDictionary<string, string> Texts(string path)
    {
        Assert.SkipUnless(Repository.Exists("ui/package.json"), "this checkout has no pages");
        return LocaleFile.Read(File.ReadAllText(Path.Combine(Repository.Root, path)));
    }

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        var (zh, en) = (Texts(Zh), Texts(En));
        Assert.Empty(zh.Keys.Except(en.Keys));
        Assert.Empty(en.Keys.Except(zh.Keys));
    }

    [Theory]
    [InlineData(Zh)]
    [InlineData(En)]
    public void No_text_is_empty(string path) =>
        Assert.All(Texts(path), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));

    [Fact]
    public void Both_languages_leave_the_same_places_to_fill()
    {
        var en = Texts(En);
        Assert.All(
            Texts(Zh), text => Assert.True(LocaleFile.Placeholders(text.Value).SetEquals(LocaleFile.Placeholders(en[text.Key])), text.Key));
    }

    [Fact]
    public void Pages_ask_only_for_keys_that_exist()
    {
        var known = Texts(Zh);
        Assert.Empty(
            Repository.TypeScript().SelectMany(
                file => KeyUse.Asked(file).Where(key => !known.ContainsKey(key)).Select(key => $"{file.Path}: {key}")));
    }

    [Fact]
    public void Every_key_is_used()
    {
        var use = new KeyUse(Repository.TypeScript());
        Rule.Holds(Rules.Keys, Texts(Zh).Keys.Where(key => !use.Uses(key)).Select(key => new Breach(key, "no page shows this text")));
    }

    [Fact]
    public void Every_refusal_has_words_in_both_languages()
    {
        var known = Texts(Zh);
        Rule.Holds(Rules.Problems, Repository.CSharp("src").SelectMany(ProblemCodes.In).Distinct().Order(StringComparer.Ordinal)
            .Where(code => !known.ContainsKey($"problems.{code}"))
                .Select(code => new Breach(code, $"problems.{code} is in no locale file")));
    }

    [Theory]
    [InlineData("""return new Conflict("case_closed", "The case is closed.");""", "case_closed")]
    [InlineData("""public sealed record Stale() : Error("stale_version", "…");""", "stale_version")]
    [InlineData("""Truncated(string what) => new("photo_truncated", $"…");""", "photo_truncated")]
    public void The_code_of_a_refusal_is_read(string line, string code) =>
        Assert.Equal([code], ProblemCodes.In(new SourceText("a.cs", line)));

    [Theory]
    [InlineData("""key.Seal(name, "contact_name", x);""")]
    [InlineData("""new Invalid(code, "…");""")]
    [InlineData("""=> new("needs_place", opened, 0, null);""")]
    public void Other_texts_are_no_codes(string line) => Assert.Empty(ProblemCodes.In(new SourceText("a.cs", line)));
}
