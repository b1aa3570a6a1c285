using Anxin.Forensics.Provenance.C2pa.Reading;
using Anxin.Forensics.Provenance.C2pa.Signing;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Checks a record: the manifest about the file, and every manifest of what it was made from, each once.</summary>
internal sealed class StoreValidator
{
    private const int LongestChain = 64;

    private readonly ValidationInput _input;
    private readonly ValidationLog _log = new();
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);
    private readonly Manifest _bound;

    private StoreValidator(ValidationInput input) => (_input, _bound) = (input, HardBinding.Of(input.Store));

    public static ValidationResult Validate(ValidationInput input)
    {
        var validator = new StoreValidator(input);
        var signature = validator.Check(input.Store.Active);
        validator.CheckIngredients(input.Store.Active, []);
        return validator.Judge(signature);
    }

    private SignatureCheck Check(Manifest manifest)
    {
        _checked.Add(manifest.Label);
        var signature = SignatureCheck.Of(manifest, _input, _log);
        AssertionRules.Check(manifest, _input.Store, _log);
        if (ReferenceEquals(manifest, _bound))
        {
            HardBinding.Check(manifest, _input, _log);
        }

        ActionRules.Check(manifest, _log);
        return signature;
    }

    private void CheckIngredients(Manifest manifest, HashSet<string> above)
    {
        above.Add(manifest.Label);
        foreach (var ingredient in manifest.Ingredients)
        {
            if (ingredient.Relationship == Ingredient.Input || ingredient.Manifest is not { } reference)
            {
                continue;
            }

            if (ingredient.Version >= 3 && !ingredient.HasResults)
            {
                _log.FailAssertion(manifest, Codes.IngredientMalformed, ingredient.Label);
            }

            var label = BoxUri.ManifestOf(reference.Url) ?? BoxUri.BoxOf(reference.Url);
            if (_input.Store.Find(label) is not { } found)
            {
                _log.Fail(manifest, Codes.IngredientMissing, reference.Url);
            }
            else if (above.Contains(label) || above.Count > LongestChain)
            {
                _log.Fail(manifest, Codes.IngredientLoop, reference.Url);
            }
            else
            {
                CheckReference(manifest, ingredient, found);
            }

            if (_input.Store.Find(label) is { } next && !_checked.Contains(label))
            {
                Check(next);
                CheckIngredients(next, above);
            }
        }

        above.Remove(manifest.Label);
    }

    // Where assertions were taken out, the hash of the whole no longer holds, but that of the signature does.
    private void CheckReference(Manifest manifest, Ingredient ingredient, Manifest found)
    {
        var reference = ingredient.Manifest!;
        var algorithm = HashNames.Of(reference.Algorithm ?? found.Claim.Algorithm);
        if (!_input.Store.HasRedactions(found))
        {
            if (!found.Box.HasHash(reference.Hash, algorithm) && !found.HasClaimHash(reference.Hash, algorithm))
            {
                _log.Fail(manifest, Codes.IngredientMismatch, reference.Url);
            }
        }
        else if (found.Claim.Version > 1 && (ingredient.Signature is not { } signature || found.SignatureBox is not { } box
            || !box.HasHash(signature.Hash, signature.Algorithm is null ? algorithm : HashNames.Of(signature.Algorithm))))
        {
            _log.Fail(manifest, Codes.IngredientSignature, reference.Url);
        }
    }

    private ValidationResult Judge(SignatureCheck signature)
    {
        var active = _input.Store.Active.Label;
        var recorded = _input.Store.Manifests.SelectMany(m => m.Ingredients).SelectMany(i => i.Recorded).ToHashSet();
        Failure[] own = [.. _log.Failures.Where(f => f.Manifest == active)];
        Failure[] others = [.. _log.Failures.Where(f => f.Manifest != active && !recorded.Contains((f.Code, f.Url)))];
        var holds = own.All(f => f.Code == Codes.Untrusted) && others.All(f => f.Code == Codes.Untrusted);
        var state = !holds ? ValidationState.Invalid : _log.ActiveIsTrusted && own.Length == 0 ? ValidationState.Trusted : ValidationState.Valid;
        return new ValidationResult(state, [.. own.Concat(others).Select(f => f.Code).Distinct(StringComparer.Ordinal)], signature)
        {
            Uncovered = Uncovered(),
        };
    }

    private long Uncovered()
    {
        var binding = _bound.Read("c2pa.hash.data").Select(a => a.Value).FirstOrDefault();
        return binding is null ? 0 : DataHash.Uncovered(binding, _input);
    }
}
