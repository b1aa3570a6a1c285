using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>
/// Visits that look at goods for a claim: opened as repairs that need no triage, since a reviewer asked for them, and closed without rating
/// or guarantee, since nothing was repaired.
/// </summary>
public sealed class Inspections(AppDb db, Vault.Vault vault)
{
    /// <summary>What is to be inspected, at whose home.</summary>
    /// <param name="Claim">The claim's case: who, where, in which language.</param>
    /// <param name="Key">The key of that case.</param>
    /// <param name="Category">What it is, from the catalogue.</param>
    /// <param name="Task">What the technician shall do, in words.</param>
    public sealed record Wanted(Case Claim, DataKey Key, string Category, string Task);

    /// <summary>Adds the rows; the caller saves. The claim's case must have a county.</summary>
    /// <returns>The number of the new case.</returns>
    public string Open(Wanted wanted, DateTime now)
    {
        var @case = Case.Open(OrderedId.Next(), CaseKind.Repair, wanted.Claim.Language, now);
        var (storedKey, key) = vault.NewKey(@case.Id, now);
        _ = Phone.TryParse(wanted.Key.Open(wanted.Claim.Phone, "phone"), out var phone);
        @case.Contact(
            key, vault, wanted.Key.Open(wanted.Claim.ContactName, "contact-name"), phone, wanted.Key.Open(wanted.Claim.Address, "address"));
        @case.Locate(wanted.Claim.Division!.Value, wanted.Claim.County);
        var request = ServiceRequest.Receive(@case.Id, wanted.Category, urgent: false);
        request.Describe(key, wanted.Task, []);
        request.Inspect(wanted.Claim.Id);
        request.Acknowledge();
        db.AddRange(@case, storedKey, request);
        db.Append(
            @case, Actors.System, "received",
            new { wanted.Category, urgent = false, inspects = wanted.Claim.Number, photos = Array.Empty<string>() }, now);
        db.Accept(@case, request, Actors.System, now);
        return @case.Number;
    }

    /// <summary>The visit is over and its report is with the claim.</summary>
    public async Task Close(Guid claimId, DateTime now, CancellationToken ct)
    {
        var request = await db.ServiceRequests.SingleAsync(r => r.ClaimId == claimId, ct);
        var order = await db.WorkOrders.SingleAsync(w => w.CaseId == request.Id, ct);
        var @case = await db.Cases.SingleAsync(c => c.Id == request.Id, ct);
        if (@case.ClosedAt is null && (order.AcceptByCustomer() ?? order.Close() ?? request.Close() ?? @case.Close(now)) is null)
        {
            @case.Settle();
            db.Append(@case, Actors.System, "closed", now);
        }
    }
}
