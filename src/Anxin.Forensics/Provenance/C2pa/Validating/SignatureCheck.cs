using Anxin.Forensics.Provenance.C2pa.Reading;
using Anxin.Forensics.Provenance.C2pa.Signing;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Does a claim's signature hold, and whose is it (C2PA 2.2, 15.7 and 15.8)?</summary>
/// <param name="Signer">Whom the certificate names; empty when there is none.</param>
/// <param name="At">When it was signed, by a time stamp that holds; null without one.</param>
internal sealed record SignatureCheck(string Signer, DateTime? At)
{
    private static readonly SignatureCheck _none = new("", null);

    public static SignatureCheck Of(Manifest manifest, ValidationInput input, ValidationLog log)
    {
        if (manifest.Signature is not { } bytes || BoxUri.BoxOf(manifest.Claim.Signature) != "c2pa.signature"
            || (BoxUri.ManifestOf(manifest.Claim.Signature) ?? manifest.Label) != manifest.Label)
        {
            log.FailSignature(manifest, Codes.SignatureMissing);
            return _none;
        }

        if (CoseSignature.Read(bytes, out _) is not { } signature)
        {
            log.FailSignature(manifest, Codes.SignatureMismatch);
            return _none;
        }

        if (signature.Scheme is not { } scheme)
        {
            log.FailSignature(manifest, Codes.AlgorithmUnsupported);
            return _none;
        }

        Certificate?[] chain = [.. signature.Chain.Select(Certificate.TryRead)];
        if (chain is not [{ } signer, ..])
        {
            log.FailSignature(manifest, Codes.CredentialInvalid);
            return _none;
        }

        var stamp = Stamp(manifest, signature, input);
        CheckCredential(manifest, signer, [.. chain.Skip(1).OfType<Certificate>()], stamp ?? input.At, input, log);
        if (!signer.Key.Verifies(scheme, signature.Signed(manifest.ClaimBytes.Span), signature.Signature.Span))
        {
            log.FailSignature(manifest, Codes.SignatureMismatch);
        }

        return new SignatureCheck(signer.Holder, stamp);
    }

    // In the first version of claims a time stamp counts when it holds; later its service has to be trusted as well.
    private static DateTime? Stamp(Manifest manifest, CoseSignature signature, ValidationInput input)
    {
        if (signature.TimeStamps.Count == 0)
        {
            return null;
        }

        var stamped = signature.Stamped(manifest.ClaimBytes.Span);
        return signature.TimeStamps.Select(token => TimeStamp.Read(token, stamped)).OfType<TimeStamp>()
            .FirstOrDefault(s => manifest.Claim.Version == 1 || input.Trust.Trusts(s.Signer, s.Brought, s.At))?.At;
    }

    private static void CheckCredential(
        Manifest manifest, Certificate signer, IReadOnlyList<Certificate> brought, DateTime? at, ValidationInput input, ValidationLog log)
    {
        if (CertificateProfile.Check(signer, at, input.Trust.Uses) is { } code)
        {
            log.FailSignature(manifest, code);
        }

        if (!CertificateProfile.MaySign(signer, at, input.Trust.Uses) || !input.Trust.Trusts(signer, brought, at))
        {
            log.FailSignature(manifest, Codes.Untrusted);
        }
        else if (ReferenceEquals(manifest, input.Store.Active))
        {
            log.ActiveIsTrusted = true;
        }
    }
}
