using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Who may not decide on a claim: whoever has to do with the merchant, and in an appeal whoever decided before.</summary>
public sealed class ReviewRights(AppDb db, Caller caller)
{
    private static readonly Forbidden Recused = new(
        "recused", "You have or had to do with this merchant; its claims are for others to decide.", "Leave it to a colleague.");

    public async Task<Error?> Refuse(Claim claim, CancellationToken ct)
    {
        if (caller.AccountId is not { } account || !Policies.Allows(Policies.Reviewers, caller.Role))
        {
            return new Forbidden("not_a_reviewer", "Only a reviewer or supervisor decides claims.", "Ask one of them.");
        }

        var has = await db.Recusals.AnyAsync(r => r.AccountId == account && r.MerchantId == claim.MerchantId, ct)
            || await db.Users.AnyAsync(a => a.Id == account && a.MerchantId == claim.MerchantId, ct);
        return has
            ? Recused
            : claim.State == ClaimState.AppealReview && claim.Decided(account)
            ? new Forbidden("decided_before", "You decided this claim; an appeal is for another person.", "Leave it to a colleague.")
            : null;
    }
}
