using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Claims;

/// <summary>
/// Runs one act on a claim: loads it within what the caller may reach, compares the version the caller read, acts, and saves act and
/// consequences together; when somebody else was faster everything is read and decided anew.
/// </summary>
public sealed class ClaimActs(AppDb db, ClaimLoading loading, TimeProvider clock)
{
    public static NotFound NoSuchClaim { get; } = new("no_such_claim", "There is no such claim, or it is not yours to see.", "Look for it in the list.");

    /// <summary>Who acts on which claim, having read which version.</summary>
    /// <param name="ClaimId">The claim.</param>
    /// <param name="MerchantId">Whose claims the caller may reach; null for all.</param>
    /// <param name="Actor">As the journal names the caller.</param>
    /// <param name="Version">From If-Match, or null.</param>
    public sealed record Asked(Guid ClaimId, Guid? MerchantId, string Actor, int? Version);

    public Task<Error?> Run(Asked asked, Func<ClaimInHand, Task<Error?>> act, CancellationToken ct) => db.Act(
        async () =>
        {
            var which = db.Claims.Where(c => c.Id == asked.ClaimId && (asked.MerchantId == null || c.MerchantId == asked.MerchantId));
            if (await loading.Load(which, asked.Actor, clock.UtcNow(), ct) is not { } hand)
            {
                return NoSuchClaim;
            }

            if (asked.Version is { } version && version != hand.Case.Version)
            {
                return new Stale();
            }

            if (await act(hand) is { } refusal)
            {
                db.ChangeTracker.Clear();
                return refusal;
            }

            db.Record(hand);
            return null;
        },
        ct);
}
