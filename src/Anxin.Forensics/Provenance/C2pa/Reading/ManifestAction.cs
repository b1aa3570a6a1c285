using Anxin.Forensics.Provenance.C2pa.Cbor;

namespace Anxin.Forensics.Provenance.C2pa.Reading;

/// <summary>Something that was done to the picture (C2PA 2.2, 18.15).</summary>
/// <param name="Name">As <c>c2pa.created</c>.</param>
/// <param name="SourceType">The last part of its digital source type; null when it tells none.</param>
/// <param name="Ingredients">Addresses of the ingredients it used; null when it tells none.</param>
internal sealed record ManifestAction(string Name, string? SourceType, IReadOnlyList<string>? Ingredients)
{
    public const string Created = "c2pa.created";
    public const string Opened = "c2pa.opened";

    private const int MostLetters = 96;
    private const int MostActions = 4096;

    /// <summary>The actions of an assertion; none when it has no list of them.</summary>
    public static IReadOnlyList<ManifestAction> ReadAll(CborValue assertion) =>
        [.. (assertion["actions"]?.Elements ?? []).Take(MostActions).Select(Read)];

    private static ManifestAction Read(CborValue action)
    {
        var parameters = action["parameters"];
        var one = parameters?["ingredient"];
        var ingredients = one is not null ? [one] : parameters?["ingredients"]?.Elements;
        return new ManifestAction(
            Short(action["action"]?.Text ?? ""),
            action["digitalSourceType"]?.Text is { Length: > 0 } type ? Short(type[(type.LastIndexOf('/') + 1)..]) : null,
            ingredients is null ? null : [.. ingredients.Select(i => i["url"]?.Text ?? "")]);
    }

    private static string Short(string text) => text.Length > MostLetters ? text[..MostLetters] : text;
}
