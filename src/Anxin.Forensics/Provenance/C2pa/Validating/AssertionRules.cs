using Anxin.Forensics.Provenance.C2pa.Jumbf;
using Anxin.Forensics.Provenance.C2pa.Reading;
using Anxin.Forensics.Provenance.C2pa.Signing;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Are the assertions of a claim there, unchanged, and no others (C2PA 2.2, 15.10.2 and 15.10.3)?</summary>
internal static class AssertionRules
{
    public static void Check(Manifest manifest, ManifestStore store, ValidationLog log)
    {
        CheckRedactions(manifest, log);
        var undeclared = new HashSet<JumbfBox>(manifest.Assertions, ReferenceEqualityComparer.Instance);
        foreach (var reference in manifest.Claim.Assertions)
        {
            var label = BoxUri.BoxOf(reference.Url);
            if ((BoxUri.ManifestOf(reference.Url) ?? manifest.Label) != manifest.Label)
            {
                log.Fail(manifest, Codes.AssertionOutside, reference.Url);
                continue;
            }

            var assertion = manifest.Assertion(label);
            if (assertion is not null)
            {
                undeclared.Remove(assertion);
            }

            if (store.IsRedacted(manifest, label))
            {
                continue;
            }

            if (assertion is null)
            {
                log.FailAssertion(manifest, Codes.AssertionMissing, label);
            }
            else if (!assertion.HasHash(reference.Hash, HashNames.Of(reference.Algorithm ?? manifest.Claim.Algorithm)))
            {
                log.FailAssertion(manifest, Codes.AssertionMismatch, label);
            }
            else if (assertion.DataOf("cbor") is not null && manifest.Value(assertion) is null)
            {
                log.FailAssertion(manifest, Codes.AssertionUnreadable, label);
            }
        }

        foreach (var assertion in manifest.Assertions.Where(undeclared.Contains))
        {
            log.FailAssertion(manifest, Codes.AssertionUndeclared, assertion.Label);
        }
    }

    private static void CheckRedactions(Manifest manifest, ValidationLog log)
    {
        foreach (var redacted in manifest.Claim.Redacted)
        {
            if ((BoxUri.ManifestOf(redacted) ?? manifest.Label) == manifest.Label)
            {
                log.Fail(manifest, Codes.SelfRedacted, redacted);
            }

            if (redacted.Contains("c2pa.actions", StringComparison.Ordinal))
            {
                log.Fail(manifest, Codes.ActionRedacted, redacted);
            }

            if (redacted.Contains("c2pa.hash.", StringComparison.Ordinal))
            {
                log.Fail(manifest, Codes.HashRedacted, redacted);
            }
        }
    }
}
