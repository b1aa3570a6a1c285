using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>
/// Records that somebody other than the buyer looked at a claim or a photo of it: once for what is looked at again within the hour.
/// </summary>
public sealed class ClaimLooks(AppDb db, TimeProvider clock)
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(1);

    public async Task Record(Guid claimId, string field, ClaimViewer viewer, CancellationToken ct)
    {
        if (viewer.Party == ClaimParty.Consumer)
        {
            return;
        }

        var (now, since) = (clock.UtcNow(), clock.UtcNow() - Session);
        if (!await db.Accesses.AnyAsync(a => a.SubjectId == claimId && a.At > since && a.Actor == viewer.Actor && a.Field == field, ct))
        {
            db.Accesses.Add(AccessRecord.Of(
                claimId, viewer.Actor, field, viewer.Party == ClaimParty.Merchant ? "merchant's claim page" : "review desk", now));
            await db.SaveChangesAsync(ct);
        }
    }
}
