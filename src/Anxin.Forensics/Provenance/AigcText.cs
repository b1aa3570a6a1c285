using System.Net;
using System.Text.Json;

namespace Anxin.Forensics.Provenance;

/// <summary>
/// Reads the JSON of a label. Two forms are in use: the fields themselves, and the fields within an object named AIGC. Writers also leave
/// quotes escaped once too often, single, or as entities of XML, and do not agree on the case of names.
/// </summary>
internal static class AigcText
{
    private const int MostLetters = 65_536;
    private const int MostLettersOfField = 512;

    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 8, AllowTrailingCommas = true };

    /// <summary>The label; null when the text is no whole label.</summary>
    public static AigcLabel? Read(string text)
    {
        if (text.Length > MostLetters)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Mended(text), _options);
            var root = document.RootElement;
            var inner = root.ValueKind == JsonValueKind.Object && Find(root, "AIGC") is { } named ? named : root;
            return inner.ValueKind switch
            {
                JsonValueKind.Object => Fields(inner),
                JsonValueKind.String when inner.GetString() is ['{', ..] nested && nested.Length < text.Length => Read(nested),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            return null; // no JSON, or half a surrogate pair, as an escape or as it is
        }
    }

    private static string Mended(string text)
    {
        var mended = text.Trim().TrimStart('\uFEFF').TrimEnd('\0');
        mended = mended.Contains("&quot;", StringComparison.Ordinal) ? WebUtility.HtmlDecode(mended) : mended;
        return mended switch
        {
            ['{', '\\', '"', ..] => mended.Replace("\\\"", "\"", StringComparison.Ordinal),
            ['{', '\'', ..] when !mended.Contains('"') => mended.Replace('\'', '"'),
            _ => mended,
        };
    }

    private static JsonElement? Find(JsonElement label, string name)
    {
        foreach (var property in label.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    private static AigcLabel? Fields(JsonElement label) =>
        Field(label, "Label") is { Length: > 0 } value
            ? new AigcLabel(
                value, Field(label, "ContentProducer"), Field(label, "ProduceID"), Field(label, "ReservedCode1"),
                Field(label, "ContentPropagator"), Field(label, "PropagateID"))
            {
                ReservedCode2 = Field(label, "ReservedCode2"),
            }
            : null;

    private static string Field(JsonElement label, string name)
    {
        var value = Find(label, name) is { } field
            ? field.ValueKind switch
            {
                JsonValueKind.String => field.GetString()!,
                JsonValueKind.Number => field.GetRawText(),
                _ => "",
            }
            : "";
        return value.Length <= MostLettersOfField ? value : value[..MostLettersOfField];
    }
}
