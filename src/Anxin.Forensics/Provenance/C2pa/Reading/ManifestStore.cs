using Anxin.Forensics.Provenance.C2pa.Cbor;
using Anxin.Forensics.Provenance.C2pa.Jumbf;

namespace Anxin.Forensics.Provenance.C2pa.Reading;

/// <summary>All manifests of a file; the last one is about the file, the others about what it was made from.</summary>
internal sealed record ManifestStore(IReadOnlyList<Manifest> Manifests)
{
    /// <summary>Manifests that are read; more is an attack.</summary>
    public const int Most = 256;

    private readonly Lazy<Dictionary<string, Manifest>> _byLabel = new(() => Manifests.ToDictionary(m => m.Label, StringComparer.Ordinal));
    private readonly Lazy<HashSet<(string?, string)>> _redacted = new(
        () => [.. Manifests.SelectMany(m => m.Claim.Redacted).Select(r => (BoxUri.ManifestOf(r), BoxUri.BoxOf(r)))]);

    public Manifest Active => Manifests[^1];

    /// <summary>Reads a store; null, and why, when it or one of its manifests cannot be read.</summary>
    public static ManifestStore? Read(ReadOnlyMemory<byte> bytes, out string? why)
    {
        if (JumbfReader.Read(bytes, out why) is not { } store)
        {
            return null;
        }

        var found = new List<Manifest>();
        var budget = new CborBudget();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var box in store.Children.Where(c => c.Type is "c2ma" or "c2um"))
        {
            if (Manifest.Read(box, budget, out why) is not { } manifest)
            {
                return null;
            }

            why = labels.Add(manifest.Label) ? null : "two manifests have the same name";
            found.Add(manifest);
            if (why is not null || found.Count > Most)
            {
                why ??= "there are too many manifests";
                return null;
            }
        }

        why = found.Count > 0 ? null : "the record holds no manifest";
        return found.Count > 0 ? new ManifestStore(found) : null;
    }

    public Manifest? Find(string? label) => label is null ? null : _byLabel.Value.GetValueOrDefault(label);

    /// <summary>Whether a later manifest took that assertion out.</summary>
    public bool IsRedacted(Manifest manifest, string assertion) => _redacted.Value.Contains((manifest.Label, assertion));

    /// <summary>Whether a later manifest took something out of that one.</summary>
    public bool HasRedactions(Manifest manifest) => _redacted.Value.Any(r => r.Item1 == manifest.Label);
}
