using Anxin.App.Claims;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Provenance.C2pa;

namespace Anxin.App.Evidence;

/// <summary>Reads the original of a picture of a claim and runs every check on it.</summary>
public sealed class Inspector(Originals originals, KnownBefore known, AppOptions app)
{
    /// <summary>What the checks saw; null when the stored file is no longer what was received.</summary>
    public async Task<Findings?> Look(EvidenceItem item, Claim claim, CancellationToken ct)
    {
        using (await Decoding.Turn(ct))
        {
            return await originals.Read(item, ct) is { } bytes
                ? Inspection.Inspect(bytes, await known.Of(item, claim, ct) with { ReceivedAt = item.ReceivedAt }, await Options(ct))
                : null;
        }
    }

    // Read each time: the list is exchanged while the server runs.
    private async Task<InspectionOptions> Options(CancellationToken ct) => new()
    {
        Media = UploadReader.Limits,
        C2pa = new C2paOptions
        {
            TrustList = File.Exists(app.TrustListPath) ? await File.ReadAllTextAsync(app.TrustListPath, ct) : "",
        },
    };
}
