using Anxin.Forensics.Provenance.C2pa.Reading;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Are the actions and parents of a manifest as they must be (C2PA 2.2, 15.10.4 and 15.11)?</summary>
internal static class ActionRules
{
    private const string Kind = "c2pa.actions";

    private static readonly HashSet<string> _allowedInUpdates =
        ["c2pa.edited.metadata", "c2pa.opened", "c2pa.published", "c2pa.redacted"];

    public static void Check(Manifest manifest, ValidationLog log)
    {
        var parents = manifest.Ingredients.Count(i => i.Relationship == Ingredient.Parent);
        if (manifest.IsUpdate)
        {
            CheckUpdate(manifest, parents, log);
        }
        else if (parents > 1)
        {
            log.Fail(manifest, Codes.MultipleParents, manifest.Label);
        }

        (string Label, IReadOnlyList<ManifestAction> Actions)[] all =
            [.. manifest.Read(Kind).Select(a => (a.Label, ManifestAction.ReadAll(a.Value)))];
        if (manifest.Claim.Version == 1)
        {
            if (all.Length > 1)
            {
                log.Fail(manifest, Codes.ActionMalformed, manifest.Label);
            }

            return;
        }

        foreach (var (label, _) in all.Where(a => a.Actions.Count == 0))
        {
            log.FailAssertion(manifest, Codes.ActionMalformed, label);
        }

        CheckOrder(manifest, all, log);
        foreach (var (label, actions) in all)
        {
            CheckIngredients(manifest, label, actions, log);
        }
    }

    private static void CheckUpdate(Manifest manifest, int parents, ValidationLog log)
    {
        if (parents != 1)
        {
            log.Fail(manifest, parents == 0 ? Codes.UpdateParents : Codes.UpdateInvalid, manifest.Label);
        }

        if (manifest.Actions.Any(a => !_allowedInUpdates.Contains(a.Name)))
        {
            log.Fail(manifest, Codes.UpdateInvalid, manifest.Label);
        }
    }

    // Every history begins with the picture made or opened, and only there.
    private static void CheckOrder(Manifest manifest, (string Label, IReadOnlyList<ManifestAction> Actions)[] all, ValidationLog log)
    {
        var firsts = new[] { manifest.Claim.Created, manifest.Claim.Gathered }
            .Select(list => list.Select(u => BoxUri.BoxOf(u.Url)).FirstOrDefault(l => Manifest.IsOfKind(l, Kind)));
        var first = firsts.LastOrDefault(label => all.Any(a => a.Label == label && a.Actions is [var begins, ..] && Begins(begins)));
        if (first is null && !manifest.IsUpdate)
        {
            log.Fail(manifest, Codes.ActionMalformed, manifest.Label);
        }

        for (var i = 0; i < all.Length; i++)
        {
            if ((i > 0 || (first is not null && all[i].Label != first)) && all[i].Actions.Any(Begins))
            {
                log.FailAssertion(manifest, Codes.ActionMalformed, all[i].Label);
            }
        }
    }

    private static bool Begins(ManifestAction action) => action.Name is ManifestAction.Created or ManifestAction.Opened;

    private static void CheckIngredients(Manifest manifest, string label, IReadOnlyList<ManifestAction> actions, ValidationLog log)
    {
        foreach (var action in actions)
        {
            var needed = action.Name switch
            {
                ManifestAction.Opened => Ingredient.Parent,
                "c2pa.placed" or "c2pa.removed" => Ingredient.Component,
                "c2pa.transcoded" or "c2pa.repackaged" when action.Ingredients is not null => Ingredient.Parent,
                _ => null,
            };
            if (action.Name.Length == 0 || (action.Name == ManifestAction.Created && action.SourceType is null))
            {
                log.FailAssertion(manifest, Codes.ActionMalformed, label);
            }

            if (needed is not null && !Has(manifest, action, needed))
            {
                log.FailAssertion(manifest, Codes.ActionIngredient, label);
            }
        }
    }

    private static bool Has(Manifest manifest, ManifestAction action, string relationship)
    {
        var labels = (action.Ingredients ?? []).Select(BoxUri.BoxOf).ToHashSet(StringComparer.Ordinal);
        return manifest.Ingredients.Any(i => i.Relationship == relationship && labels.Contains(i.Label));
    }
}
