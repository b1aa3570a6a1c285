using System.Text.Json;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Locales;

public sealed class KeyUseTests
{
    private static KeyUse Of(string code) => new([new SourceText("ui/src/A.tsx", code)]);

    [Theory]
    [InlineData("t('photos.tooMany')", "photos.tooMany", true)]
    [InlineData("const entry = { label: \"nav.inbox\" };", "nav.inbox", true)]
    [InlineData("t(`photos.fault.${photo.fault}`)", "photos.fault.type", true)]
    [InlineData("t(`states.${kind}.title`)", "states.Received.title", true)]
    [InlineData("t(`states.${kind}.title`)", "states.Received.text", false)]
    [InlineData("t('photos.tooMany')", "photos.too", false)]
    [InlineData("// photos.tooMany", "photos.tooMany", false)]
    [InlineData("t(`${key}`)", "photos.tooMany", false)]
    public void Use_is_read_from_literals_and_templates(string code, string key, bool used) => Assert.Equal(used, Of(code).Uses(key));

    [Fact]
    public void Only_calls_of_t_and_lookUp_ask_for_a_key() =>
        Assert.Equal(
            ["a.b", "c.d"], KeyUse.Asked(new SourceText("A.tsx", "t('a.b'); lookUp(\"c.d\", x); import('e.f'); last('g.h'); i.t2('k.l')")));

    [Fact]
    public void A_locale_file_is_read_into_dotted_keys() =>
        Assert.Equal(new Dictionary<string, string> { ["a.b"] = "1", ["c"] = "2" }, LocaleFile.Read("""{ "a": { "b": "1" }, "c": "2" }"""));

    [Fact]
    public void A_locale_file_holds_only_texts() => Assert.Throws<JsonException>(() => LocaleFile.Read("""{ "a": 1 }"""));

    [Fact]
    public void Placeholders_are_read_with_and_without_forms() =>
        Assert.Equal(["count", "name"], LocaleFile.Placeholders("{count} {count|photo|photos} of {name}").Order(StringComparer.Ordinal));
}
