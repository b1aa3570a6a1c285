using System.Globalization;
using System.Text.RegularExpressions;
using Anxin.Forensics.Inspecting;

namespace Anxin.Forensics.Tests.Inspecting;

public sealed partial class FindingTextsTests
{
    private static readonly CultureInfo _chinese = new("zh-CN");
    private static readonly CultureInfo _english = new("en");

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        var (chinese, english) = (FindingTexts.All(_chinese), FindingTexts.All(_english));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(chinese[text.Key])));
        Assert.All(chinese.Values, text => Assert.Matches("[\u4e00-\u9fff]", text));
    }

    [Fact]
    public void Values_stand_in_their_places() =>
        Assert.Equal(
            "The file is exactly the same as claim 7.",
            FindingTexts.Of(new Reason("reuse-same-file", new Dictionary<string, string> { ["source"] = "claim 7" }), _english));

    [Fact]
    public void A_code_without_a_text_is_a_mistake_of_ours() =>
        Assert.Throws<ArgumentException>(() => FindingTexts.OfLimit("no-such-limit", _english));

    private static string[] Places(string text) => [.. Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
