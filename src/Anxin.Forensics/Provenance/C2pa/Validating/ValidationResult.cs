namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>What checking a record gave.</summary>
/// <param name="State">How far it holds.</param>
/// <param name="Codes">What does not hold, each once.</param>
/// <param name="Signature">Who signed the manifest about the file, and when.</param>
internal sealed record ValidationResult(ValidationState State, IReadOnlyList<string> Codes, SignatureCheck Signature)
{
    /// <summary>Bytes beside the record that it does not speak about.</summary>
    public long Uncovered { get; init; }
}
