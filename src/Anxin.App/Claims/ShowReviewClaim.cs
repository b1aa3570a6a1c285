using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>A claim at the review desk: what both sides see, and beside it what this reader may do.</summary>
public static class ShowReviewClaim
{
    /// <summary>The claim and the reader's rights; <see cref="WhyNot"/> is the code of what stands in the way.</summary>
    public sealed record View(ClaimView Claim, Guid? Reviewer, bool TakenByMe, bool MayTake, bool MayPutBack, bool MayDecide, string? WhyNot)
        : IVersioned
    {
        public int Version => Claim.Version;
    }

    public sealed class Handler(AppDb db, Caller caller, ReviewRights rights, ClaimViews views)
    {
        public async Task<Result<View>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } claim)
            {
                return ClaimActs.NoSuchClaim;
            }

            var refusal = await rights.Refuse(claim, ct);
            var waits = claim.State is ClaimState.HumanReview or ClaimState.AppealReview;
            var mine = claim.ReviewerId is { } reviewer && reviewer == caller.AccountId;
            var free = claim.ReviewerId is null;
            return new View(
                await views.Of(id, ClaimViewer.Desk(caller.Actor), ct), claim.ReviewerId, mine,
                MayTake: waits && free && refusal is null,
                MayPutBack: waits && !free && (mine || caller.Role == Role.Supervisor),
                MayDecide: waits && mine && refusal is null,
                WhyNot: refusal?.Code ?? (!waits ? "wrong_state" : mine ? null : free ? "not_taken" : "taken_by_another"));
        }
    }
}
