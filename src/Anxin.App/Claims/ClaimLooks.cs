using Anxin.App.Vault;

namespace Anxin.App.Claims;

/// <summary>Records that somebody other than the buyer looked at a claim or a photo of it, once a look.</summary>
public sealed class ClaimLooks(AccessLog accesses)
{
    public Task Record(Guid claimId, string field, ClaimViewer viewer, CancellationToken ct) =>
        viewer.Party == ClaimParty.Consumer
            ? Task.CompletedTask
            : accesses.Look(claimId, viewer.Actor, viewer.Party == ClaimParty.Merchant ? "merchant's claim page" : "review desk", [field], ct);
}
