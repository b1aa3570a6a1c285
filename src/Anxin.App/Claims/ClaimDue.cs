using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Repairs;

namespace Anxin.App.Claims;

/// <summary>
/// A window of a claim may have closed. One was written down for every window there ever was: one whose window was answered or extended
/// finds nothing to do.
/// </summary>
public sealed record ClaimDue(Guid ClaimId)
{
    public sealed class Handler(AppDb db, ClaimLoading loading, TimeProvider clock) : IJobHandler<ClaimDue>
    {
        public async Task Run(ClaimDue payload, CancellationToken ct)
        {
            var hand = await loading.Load(db.Claims.Where(c => c.Id == payload.ClaimId), Actors.System, clock.UtcNow(), ct);
            if (!hand!.Claim.PassDeadline(hand.Policy, hand.Now))
            {
                return;
            }

            var (before, claim) = (hand.StateBefore, hand.Claim);
            hand.Did(null, Kind(before, claim), new { was = before });
            if (claim.Decisions > hand.DecisionsBefore)
            {
                hand.Did(null, "decided", new { claim.Outcome, claim.AmountMinor, decision = claim.DecisionId });
            }

            if (claim.State == before && hand.Case.Attention is null)
            {
                hand.Case.Raise(Attention.Overdue);
            }

            if (before == ClaimState.Inspection)
            {
                db.Enqueue(new WithdrawInspection(claim.Id), hand.Now, claim.Id);
            }

            db.Record(hand);
        }

        private static string Kind(ClaimState before, Claim claim) => before switch
        {
            ClaimState.EvidenceCheck => "check_timed_out",
            ClaimState.NeedsEvidence => "evidence_timed_out",
            ClaimState.AwaitingMerchant => "merchant_silent",
            ClaimState.AwaitingBuyer => "buyer_silent",
            ClaimState.Inspection => "inspection_timed_out",
            ClaimState.Decided => "appeal_time_over",
            ClaimState.AwaitingReturn => claim.State == ClaimState.Closed ? "not_sent_back" : "return_unanswered",
            ClaimState.AwaitingFulfilment => claim.State == ClaimState.Closed ? "fulfilment_unanswered" : "not_fulfilled",
            _ => "overdue",
        };
    }
}
