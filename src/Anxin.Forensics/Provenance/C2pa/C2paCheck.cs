using System.Globalization;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Metadata;
using Anxin.Forensics.Provenance.C2pa.Reading;
using Anxin.Forensics.Provenance.C2pa.Validating;

namespace Anxin.Forensics.Provenance.C2pa;

/// <summary>
/// What a signed record in the file says about the picture, and whether it holds (C2PA 2.2). A declaration of generated content doubts
/// whatever the signature is worth; a picture changed after it was signed doubts; no record, or an unknown signer, concludes nothing.
/// </summary>
internal static class C2paCheck
{
    public const string Id = "provenance.c2pa";
    public const int Version = 1;

    // What does not hold says nothing about the picture when it is only about the certificate.
    private static readonly HashSet<string> _aboutCertificate = [Codes.Untrusted, Codes.Expired, Codes.CredentialInvalid];

    private static readonly HashSet<string> _aboutPicture = [Codes.DataMismatch, Codes.BmffMismatch, Codes.BoxesMismatch];

    public static Finding Of(C2paRecord? record, PictureMetadata metadata)
    {
        if (record is null)
        {
            return Absent(metadata);
        }

        return record.Store is null ? Unreadable(record.Problem!) : Present(record, record.Result!);
    }

    private static Finding Present(C2paRecord record, ValidationResult result)
    {
        string[] generated = [.. record.Types.Where(SourceTypes.Generated.Contains)];
        var broken = result.Codes.Any(c => !_aboutCertificate.Contains(c));
        var signer = result.Signature.Signer.Length > 0 ? result.Signature.Signer : "—";
        var (outcome, code, score) = result switch
        {
            _ when generated.Length > 0 => (Outcome.Doubts, broken ? "c2pa-generated-broken" : "c2pa-generated", 1.0),
            _ when result.Codes.Any(_aboutPicture.Contains) => (Outcome.Doubts, "c2pa-picture-changed", 0.8),
            _ when broken => (Outcome.Doubts, "c2pa-record-broken", 0.7),
            { State: ValidationState.Trusted } => Trusted(record, result),
            _ when result.Codes.Contains(Codes.Expired) => (Outcome.NoConclusion, "c2pa-expired", 0.0),
            { State: ValidationState.Invalid } => (Outcome.NoConclusion, "c2pa-certificate-unfit", 0.0),
            _ => (Outcome.NoConclusion, "c2pa-unknown-signer", 0.0),
        };
        return new Finding(Id, Version, outcome, Reason.Of(code, ("signer", signer), ("types", string.Join(", ", generated))))
        {
            Score = score,
            Limits = result.State == ValidationState.Trusted ? ["limit-signed-screens"] : ["limit-anybody-can-sign"],
            Details = Details.Of(
                ("present", true), ("state", result.State.ToString()), ("digitalSourceTypes", record.Types), ("actions", record.Actions),
                ("codes", result.Codes), ("signer", result.Signature.Signer), ("signedAt", Time(result.Signature.At)),
                ("generator", record.Store!.Active.Claim.Generator), ("manifests", record.Store.Manifests.Count),
                ("uncoveredBytes", result.Uncovered)),
        };
    }

    // Only a camera's own unaltered picture, signed by one we trust, speaks for the claim.
    private static (Outcome, string, double) Trusted(C2paRecord record, ValidationResult result) =>
        record.Types.Count > 0 && record.Types.All(SourceTypes.Captured.Contains) && record.Actions is [ManifestAction.Created]
        && record.Store!.Manifests.Count == 1 && result.Uncovered == 0
            ? (Outcome.Supports, "c2pa-trusted-capture", 0)
            : (Outcome.NoConclusion, "c2pa-trusted", 0);

    private static Finding Unreadable(string problem) => new(Id, Version, Outcome.Doubts, Reason.Of("c2pa-unreadable"))
    {
        Score = 0.5,
        Limits = ["limit-damage-can-be-innocent"],
        Details = Details.Of(("present", true), ("state", nameof(ValidationState.Invalid)), ("damage", problem)),
    };

    private static Finding Absent(PictureMetadata metadata)
    {
        var named = metadata.Xmp.Any(p => p.Namespace == "http://purl.org/dc/terms/" && p.Name == "provenance" && p.Value.Length > 0);
        return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of(named ? "c2pa-elsewhere" : "c2pa-absent"))
        {
            Score = 0,
            Limits = ["limit-absence-proves-nothing"],
            Details = Details.Of(("present", false)),
        };
    }

    private static string? Time(DateTime? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
