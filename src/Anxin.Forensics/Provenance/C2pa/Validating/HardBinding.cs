using Anxin.Forensics.Provenance.C2pa.Reading;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Does the record belong to these very bytes (C2PA 2.2, 15.12)?</summary>
internal static class HardBinding
{
    private const string Data = "c2pa.hash.data";
    private const string Boxes = "c2pa.hash.boxes";
    private const string Bmff = "c2pa.hash.bmff";
    private const int MostUpdates = 16;

    /// <summary>The manifest that is bound to the file: the last one, or what it updates.</summary>
    public static Manifest Of(ManifestStore store)
    {
        var manifest = store.Active;
        for (var i = 0; i < MostUpdates && manifest.IsUpdate; i++)
        {
            var parent = manifest.Ingredients.FirstOrDefault(g => g.Relationship == Ingredient.Parent)?.Manifest;
            if (parent is null || store.Find(BoxUri.ManifestOf(parent.Url)) is not { } found)
            {
                break;
            }

            manifest = found;
        }

        return manifest;
    }

    public static void Check(Manifest manifest, ValidationInput input, ValidationLog log)
    {
        var bindings = manifest.Assertions.Where(
            a => Manifest.IsOfKind(a.Label, Data) || Manifest.IsOfKind(a.Label, Boxes) || Manifest.IsOfKind(a.Label, Bmff)).ToArray();
        if (manifest.IsUpdate || bindings.Length != 1)
        {
            log.Fail(manifest, bindings.Length > 1 ? Codes.BindingMultiple : Codes.BindingMissing, manifest.Label);
            return;
        }

        var label = bindings[0].Label;
        if (manifest.Value(bindings[0]) is not { } binding)
        {
            log.FailAssertion(manifest, Codes.AssertionUnreadable, label);
            return;
        }

        var algorithm = binding["alg"]?.Text ?? manifest.Claim.Algorithm;
        var (holds, code) = label switch
        {
            _ when Manifest.IsOfKind(label, Data) => (DataHash.Holds(binding, algorithm, input), Codes.DataMismatch),
            _ when Manifest.IsOfKind(label, Bmff) => (BmffHash.Holds(label, binding, algorithm, input), Codes.BmffMismatch),
            _ => (BoxesHash.Holds(binding, algorithm, input), Codes.BoxesMismatch),
        };
        if (!holds)
        {
            log.FailAssertion(manifest, code, label);
        }
    }
}
