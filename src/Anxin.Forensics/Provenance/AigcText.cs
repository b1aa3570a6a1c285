using System.Text.Json;

namespace Anxin.Forensics.Provenance;

/// <summary>Reads the JSON of a label. Two forms are in use: the fields themselves, and the fields within an object named AIGC.</summary>
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
            using var document = JsonDocument.Parse(text, _options);
            var root = document.RootElement;
            var inner = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("AIGC", out var named) ? named : root;
            return inner.ValueKind switch
            {
                JsonValueKind.Object => Fields(inner),
                JsonValueKind.String when inner.GetString() is ['{', ..] nested && nested.Length < text.Length => Read(nested),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null; // no JSON, or an escape that gives half a surrogate pair
        }
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
        var value = label.TryGetProperty(name, out var field)
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
