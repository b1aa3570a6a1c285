using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;

namespace Anxin.App.Claims;

/// <summary>No inspection will take place: the claim goes back to a person, who decides on what is known.</summary>
public sealed record EndInspection(Guid ClaimId, string Because)
{
    public sealed class Handler(AppDb db, ClaimLoading loading, TimeProvider clock) : IJobHandler<EndInspection>
    {
        public async Task Run(EndInspection payload, CancellationToken ct)
        {
            var hand = await loading.Load(db.Claims.Where(c => c.Id == payload.ClaimId), Actors.System, clock.UtcNow(), ct);
            if (hand!.Claim.State != ClaimState.Inspection)
            {
                return;
            }

            hand.Did(hand.Claim.EndInspection(hand.Policy, hand.Now), "inspection_impossible", new { because = payload.Because });
            db.Record(hand);
        }
    }
}
