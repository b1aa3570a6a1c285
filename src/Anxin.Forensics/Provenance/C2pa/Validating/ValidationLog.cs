using Anxin.Forensics.Provenance.C2pa.Reading;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Collects what does not hold while manifests are checked one after the other.</summary>
internal sealed class ValidationLog
{
    private const int Most = 4096;

    private readonly List<Failure> _failures = [];

    public IReadOnlyList<Failure> Failures => _failures;

    public bool ActiveIsTrusted { get; set; }

    /// <summary>Adds a failure about a box of a manifest.</summary>
    public void Fail(Manifest manifest, string code, string url)
    {
        if (_failures.Count < Most)
        {
            _failures.Add(new Failure(code, url, manifest.Label));
        }
    }

    public void FailAssertion(Manifest manifest, string code, string label) =>
        Fail(manifest, code, BoxUri.OfAssertion(manifest.Label, label));

    public void FailSignature(Manifest manifest, string code) => Fail(manifest, code, BoxUri.OfSignature(manifest.Label));
}
