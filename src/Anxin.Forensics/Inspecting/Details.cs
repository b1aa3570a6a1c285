using System.Text.Json;

namespace Anxin.Forensics.Inspecting;

/// <summary>Makes the details of findings; they are JSON values so that they are stored and read back without loss.</summary>
internal static class Details
{
    public static IReadOnlyDictionary<string, JsonElement> None { get; } = new Dictionary<string, JsonElement>();

    public static IReadOnlyDictionary<string, JsonElement> Of(params (string Name, object? Value)[] values) =>
        values.ToDictionary(v => v.Name, v => JsonSerializer.SerializeToElement(v.Value), StringComparer.Ordinal);

    /// <summary>The same details and one more.</summary>
    public static IReadOnlyDictionary<string, JsonElement> With(
        this IReadOnlyDictionary<string, JsonElement> details, string name, object? value) =>
        new Dictionary<string, JsonElement>(details, StringComparer.Ordinal) { [name] = JsonSerializer.SerializeToElement(value) };
}
