using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>What a tracking link leads to, loaded for an act of its holder.</summary>
public sealed class TrackedRepair(AppDb db, Vault.Vault vault)
{
    public sealed record Loaded(Case Case, ServiceRequest Request, WorkOrder? Order, Booking? Booking);

    public static NotFound NoSuchLink { get; } =
        new(
            "no_such_tracking_link", "This tracking link leads nowhere.",
            "Check that it was copied whole, or sign in with your phone number.");

    /// <summary>The case of a token, or null for a token we did not issue or have replaced.</summary>
    public async Task<Guid?> CaseOf(string token, CancellationToken ct) =>
        vault.TryReadTrackingToken(token, out var caseId, out var version)
            && await db.Cases.AnyAsync(c => c.Id == caseId && c.Kind == CaseKind.Repair && c.TrackingVersion == version, ct)
            ? caseId
            : null;

    public async Task<Loaded?> Load(string token, CancellationToken ct)
    {
        if (await CaseOf(token, ct) is not { } id)
        {
            return null;
        }

        var order = await db.WorkOrders.FirstOrDefaultAsync(w => w.CaseId == id, ct);
        return new Loaded(
            await db.Cases.SingleAsync(c => c.Id == id, ct),
            await db.ServiceRequests.SingleAsync(r => r.Id == id, ct),
            order,
            await db.Bookings.Where(b => b.CaseId == id && b.AcceptedAt != null).OrderByDescending(b => b.Live)
                .ThenByDescending(b => b.AcceptedAt).FirstOrDefaultAsync(ct));
    }
}
