using Anxin.App.Data;
using Anxin.App.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Loads a claim with its case, its key and the rules it was filed under.</summary>
public sealed class ClaimLoading(AppDb db, Vault.Vault vault)
{
    public async Task<ClaimInHand?> Load(IQueryable<Claim> which, string actor, DateTime now, CancellationToken ct)
    {
        if (await which.FirstOrDefaultAsync(ct) is not { } claim)
        {
            return null;
        }

        return new ClaimInHand(
            new ClaimInHand.Loaded(
                claim,
                await db.Cases.SingleAsync(c => c.Id == claim.Id, ct),
                vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == claim.Id, ct)),
                (await db.PolicyOf(claim.PolicyVersion, ct)).Policy),
            actor, now);
    }
}
