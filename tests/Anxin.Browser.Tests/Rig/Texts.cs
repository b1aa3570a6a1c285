using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anxin.Browser.Tests.Rig;

/// <summary>The words of a language by their key, from the file the pages are built with.</summary>
public sealed partial class Texts(string language)
{
    private readonly JsonElement _tree =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Places.Repository, "ui", "src", "locales", language + ".json"))).RootElement;

    /// <summary>The whole text, which must have no gap.</summary>
    public string this[string key] => Find(key) is var text && !text.Contains('{', StringComparison.Ordinal) ? text : throw new ArgumentException($"{key} has gaps: {text}");

    /// <summary>What stands before the first gap of a text.</summary>
    public string Before(string key) => Gap().Split(Find(key))[0].Trim();

    /// <summary>The text with one number or word in all its gaps.</summary>
    public string With(string key, object value) => Gap().Replace(Find(key), value.ToString()!);

    private string Find(string key) => key.Split('.').Aggregate(_tree, (node, name) => node.GetProperty(name)).GetString()!;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Gap();
}
