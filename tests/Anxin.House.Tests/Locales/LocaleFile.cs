using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anxin.House.Tests.Locales;

/// <summary>The texts of one language, by dotted key.</summary>
public static partial class LocaleFile
{
    public static IReadOnlyDictionary<string, string> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Flatten("", document.RootElement).ToDictionary(text => text.Key, text => text.Value);
    }

    /// <summary>The names a text leaves to be filled in: {count}, {count|one|many}.</summary>
    public static IReadOnlySet<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();

    private static IEnumerable<(string Key, string Value)> Flatten(string prefix, JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(
                property => Flatten(prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}", property.Value))
            : [
                (prefix, element.ValueKind == JsonValueKind.String
                    ? element.GetString()!
                    : throw new JsonException($"{prefix} is no text."))];

    [GeneratedRegex(@"\{(\w+)(?:\|[^}]*)?\}")]
    private static partial Regex Placeholder();
}
