using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Anxin.Forensics.Inspecting;

/// <summary>The words for reasons and limits, in Chinese and English, for readers who are no experts.</summary>
public static class FindingTexts
{
    private static readonly FrozenDictionary<string, string> _chinese = Load("zh-CN");
    private static readonly FrozenDictionary<string, string> _english = Load("en");

    /// <summary>The sentence for a reason.</summary>
    /// <param name="reason">The reason of a finding.</param>
    /// <param name="language">Any Chinese language gives Chinese, every other English.</param>
    public static string Of(Reason reason, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var text = new StringBuilder(Find(reason.Code, language));
        foreach (var (name, value) in reason.Parameters)
        {
            text.Replace($"{{{name}}}", value);
        }

        return text.ToString();
    }

    /// <summary>The sentence for a limit.</summary>
    public static string OfLimit(string limit, CultureInfo language) => Find(limit, language);

    internal static FrozenDictionary<string, string> All(CultureInfo language) =>
        language.TwoLetterISOLanguageName == "zh" ? _chinese : _english;

    private static string Find(string code, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return All(language).TryGetValue(code, out var text)
            ? text
            : throw new ArgumentException($"There is no text for {code}.", nameof(code));
    }

    private static FrozenDictionary<string, string> Load(string language)
    {
        using var file = typeof(FindingTexts).Assembly.GetManifestResourceStream($"findings.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
