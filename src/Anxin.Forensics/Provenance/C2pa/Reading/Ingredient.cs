using Anxin.Forensics.Provenance.C2pa.Cbor;

namespace Anxin.Forensics.Provenance.C2pa.Reading;

/// <summary>A file that the picture was made from (C2PA 2.2, 18.16).</summary>
/// <param name="Label">Of its assertion.</param>
/// <param name="Relationship">As <c>parentOf</c>.</param>
/// <param name="Manifest">Its own manifest within the same store; null when it had none.</param>
/// <param name="Signature">The signature of that manifest, from version 3 on.</param>
/// <param name="Recorded">What the signer found when checking it: codes and addresses.</param>
/// <param name="Version">Of the assertion.</param>
internal sealed record Ingredient(
    string Label, string Relationship, HashedUri? Manifest, HashedUri? Signature, IReadOnlySet<(string Code, string Url)> Recorded, int Version)
{
    public const string Parent = "parentOf";
    public const string Component = "componentOf";
    public const string Input = "inputTo";

    /// <summary>Results of checking are there at all.</summary>
    public bool HasResults { get; private init; }

    public static Ingredient? Read(string label, CborValue value)
    {
        if (value["relationship"]?.Text is not { } relationship)
        {
            return null;
        }

        var manifest = HashedUri.Read(value["activeManifest"] ?? value["c2pa_manifest"]);
        var version = label.Contains(".v3", StringComparison.Ordinal) ? 3 : label.Contains(".v2", StringComparison.Ordinal) ? 2 : 1;
        var results = value["validationResults"];
        var list = new HashSet<(string, string)>();
        foreach (var status in (value["validationStatus"]?.Elements ?? []).Concat(Results(results)))
        {
            var url = status["url"]?.Text ?? "";
            var owner = manifest is null ? null : BoxUri.ManifestOf(manifest.Url);
            list.Add((status["code"]?.Text ?? "", owner is null || url.Length == 0 ? url : BoxUri.Absolute(owner, url)));
        }

        return new Ingredient(label, relationship, manifest, HashedUri.Read(value["claimSignature"]), list, version)
        {
            HasResults = results is not null,
        };
    }

    private static IEnumerable<CborValue> Results(CborValue? results)
    {
        var deltas = (results?["ingredientDeltas"]?.Elements ?? []).Select(d => d["validationDeltas"]);
        foreach (var codes in deltas.Prepend(results?["activeManifest"]))
        {
            foreach (var kind in (string[])["success", "informational", "failure"])
            {
                foreach (var status in codes?[kind]?.Elements ?? [])
                {
                    yield return status;
                }
            }
        }
    }
}
