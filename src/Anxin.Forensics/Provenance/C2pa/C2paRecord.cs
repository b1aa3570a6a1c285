using Anxin.Forensics.Media;
using Anxin.Forensics.Provenance.C2pa.Embedding;
using Anxin.Forensics.Provenance.C2pa.Reading;
using Anxin.Forensics.Provenance.C2pa.Signing;
using Anxin.Forensics.Provenance.C2pa.Validating;

namespace Anxin.Forensics.Provenance.C2pa;

/// <summary>The signed record of a file, read and checked.</summary>
/// <param name="Store">Its manifests; null when they cannot be read.</param>
/// <param name="Result">What checking gave; null when they cannot be read.</param>
/// <param name="Problem">Why they cannot be read; null when they can.</param>
internal sealed record C2paRecord(ManifestStore? Store, ValidationResult? Result, string? Problem)
{
    /// <summary>Reads the record of a file that was examined; null when it carries none. Never throws for its bytes.</summary>
    public static C2paRecord? Of(MediaFormat format, ReadOnlyMemory<byte> file, C2paOptions options, DateTime? at)
    {
        if (StoreFinder.Find(format, file.Span) is not { } place)
        {
            return null;
        }

        if (place.Problem is { } twice)
        {
            return new C2paRecord(null, null, twice);
        }

        if (ManifestStore.Read(place.Bytes, out var why) is not { } store)
        {
            return new C2paRecord(null, null, why);
        }

        var input = new ValidationInput(store, place, file, format, TrustList.Read(options.TrustList), at);
        return new C2paRecord(store, StoreValidator.Validate(input), null);
    }

    public IReadOnlyList<string> Actions => Distinct(Store?.Manifests.SelectMany(m => m.Actions).Select(a => a.Name));

    /// <summary>The digital source types that any of the manifests tells.</summary>
    public IReadOnlyList<string> Types => Distinct(Store?.Manifests.SelectMany(m => m.Actions).Select(a => a.SourceType));

    private static IReadOnlyList<string> Distinct(IEnumerable<string?>? values) =>
        [.. (values ?? []).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(64)];
}
