using System.Security.Cryptography;
using Anxin.Forensics.Provenance.C2pa.Cbor;
using Anxin.Forensics.Provenance.C2pa.Jumbf;

namespace Anxin.Forensics.Provenance.C2pa.Reading;

/// <summary>One signed record within a store (C2PA 2.2, 11.1.4). What it holds is read when first asked for.</summary>
internal sealed class Manifest
{
    private readonly Dictionary<string, JumbfBox> _assertions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CborValue?> _read = new(StringComparer.Ordinal);
    private readonly CborBudget _budget;
    private readonly Dictionary<HashAlgorithmName, byte[]> _claimHashes = [];
    private readonly Lazy<IReadOnlyList<Ingredient>> _ingredients;
    private readonly Lazy<IReadOnlyList<ManifestAction>> _actions;

    private Manifest(JumbfBox box, JumbfBox claimBox, Claim claim, CborBudget budget)
    {
        (Box, ClaimBox, Claim, _budget) = (box, claimBox, claim, budget);
        Assertions = box.Children.FirstOrDefault(c => c.Type == "c2as")?.Children ?? [];
        foreach (var assertion in Assertions)
        {
            _assertions.TryAdd(assertion.Label, assertion); // of two of one label the first
        }

        _ingredients = new(() => [.. Read("c2pa.ingredient").Select(a => Ingredient.Read(a.Label, a.Value)).OfType<Ingredient>()]);
        _actions = new(() => [.. Read("c2pa.actions").SelectMany(a => ManifestAction.ReadAll(a.Value))]);
    }

    /// <summary>Its name within the store.</summary>
    public string Label => Box.Label;

    public JumbfBox Box { get; }

    public JumbfBox ClaimBox { get; }

    /// <summary>What was signed.</summary>
    public Claim Claim { get; }

    /// <summary>The same as encoded.</summary>
    public ReadOnlyMemory<byte> ClaimBytes => ClaimBox.DataOf("cbor")!.Value;

    public IReadOnlyList<JumbfBox> Assertions { get; }

    /// <summary>It adds to an earlier manifest without touching the picture.</summary>
    public bool IsUpdate => Box.Type == "c2um";

    public JumbfBox? SignatureBox => Box.Children.FirstOrDefault(c => c.Type == "c2cs");

    /// <summary>The signature as encoded; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Signature => SignatureBox?.DataOf("cbor");

    public IReadOnlyList<Ingredient> Ingredients => _ingredients.Value;

    public IReadOnlyList<ManifestAction> Actions => _actions.Value;

    /// <summary>Reads a manifest; null, and why, when it lacks what it must have.</summary>
    public static Manifest? Read(JumbfBox box, CborBudget budget, out string? why)
    {
        why = null;
        var claim = box.Children.FirstOrDefault(c => c.Type == "c2cl");
        if (box.Label.Length == 0 || claim?.DataOf("cbor") is not { } bytes)
        {
            why = "a manifest has no claim";
            return null;
        }

        var version = claim.Label == "c2pa.claim" ? 1 : 2;
        return Claim.Read(bytes, version, budget, out why) is { } read ? new Manifest(box, claim, read, budget) : null;
    }

    public static bool IsOfKind(string label, string kind) =>
        label.StartsWith(kind, StringComparison.Ordinal)
        && (label.Length == kind.Length || label.AsSpan(kind.Length).StartsWith(".v") || label.AsSpan(kind.Length).StartsWith("__"));

    /// <summary>Whether that is the hash of the claim alone, as references had it before version 1.3.</summary>
    public bool HasClaimHash(ReadOnlyMemory<byte> expected, HashAlgorithmName? kind)
    {
        if (kind is not { } name)
        {
            return false;
        }

        if (!_claimHashes.TryGetValue(name, out var hash))
        {
            _claimHashes.Add(name, hash = CryptographicOperations.HashData(name, ClaimBytes.Span));
        }

        return hash.AsSpan().SequenceEqual(expected.Span);
    }

    public JumbfBox? Assertion(string label) => _assertions.GetValueOrDefault(label);

    /// <summary>The assertions of a kind that are CBOR and can be read: <c>kind</c>, <c>kind.v2</c>, <c>kind__1</c> and so on.</summary>
    public IEnumerable<(string Label, CborValue Value)> Read(string kind)
    {
        foreach (var box in Assertions)
        {
            if (IsOfKind(box.Label, kind) && Value(box) is { } value)
            {
                yield return (box.Label, value);
            }
        }
    }

    /// <summary>The content of an assertion; null when it is no CBOR that can be read.</summary>
    public CborValue? Value(JumbfBox assertion)
    {
        if (!_read.TryGetValue(assertion.Label, out var value))
        {
            value = assertion.DataOf("cbor") is { } bytes ? CborReader.Read(bytes, _budget, out _)?.Untagged : null;
            _read.Add(assertion.Label, value);
        }

        return value;
    }
}
