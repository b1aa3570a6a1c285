using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>What a buyer's link to a claim opens; the token is the whole of the holder's right.</summary>
public sealed class ClaimByLink(AppDb db, Vault.Vault vault)
{
    public static NotFound NoSuchLink { get; } = Repairs.TrackedRepair.NoSuchLink;

    public async Task<Guid?> Find(string token, CancellationToken ct) =>
        vault.TryReadTrackingToken(token, out var id, out var version)
            && await db.Cases.AnyAsync(c => c.Id == id && c.Kind == CaseKind.Claim && c.TrackingVersion == version, ct)
            ? id
            : null;
}
