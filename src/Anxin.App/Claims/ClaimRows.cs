using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Rules;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Everything a new claim puts into the database; its photos are in the store before the rows are.</summary>
public sealed class ClaimRows(AppDb db, Vault.Vault vault, ClaimPhotos photos, TimeProvider clock)
{
    public async Task<(FileClaim.Filed Filed, IReadOnlyList<object> Rows)> Build(FileClaim.Submission submission, CancellationToken ct)
    {
        var (order, asked, now) = (submission.Order, submission.Claim, clock.UtcNow());
        var @case = Case.Open(OrderedId.Next(), CaseKind.Claim, asked.Language ?? "zh-CN", now);
        var (storedKey, key) = vault.NewKey(@case.Id, now);
        await Contact(@case, key, order, ct);
        var version = await db.PolicyAt(now, ct);
        var claim = Claim.File(
            @case.Id,
            new ClaimTerms(order.Id, order.MerchantId, asked.Reason!.Value, asked.Ask!.Value, asked.AmountMinor, asked.Line),
            version.Number, version.Policy, now);
        claim.Describe(key.Seal(asked.Statement, ClaimFields.Statement), asked.DeclarationVersion);

        var batch = new ClaimPhotos.Batch(EvidenceKind.Claim, ClaimParty.Consumer, submission.Photos, asked.Shots);
        var items = await photos.Take(@case.Id, key, batch, now, ct);
        var submitted = JournalEntry.Next(@case, Actors.Consumer, "submitted", Submitted(claim, items), now);
        @case.Advance(submitted);

        var token = vault.TrackingToken(@case.Id, @case.TrackingVersion);
        return (new FileClaim.Filed(@case.Id, @case.Number, token, "/c/" + token, claim.State),
        [
            @case, claim, storedKey, submitted, .. items, .. ClaimPhotos.Jobs(items, now),
            new Consent(@case.Id, "good-faith", asked.DeclarationVersion, now),
            .. ClaimNews.Rows(@case, "claim_submitted", new { claim.DueAt }, now),
            JobRows.New(new ClaimDue(claim.Id), now, claim.Id, claim.DueAt!.Value - now),
            .. items.Count == 0 ? [JobRows.New(new WeighFindings(claim.Id), now, claim.Id)] : Array.Empty<object>(),
        ]);
    }

    /// <summary>The buyer's data as the order has it, sealed anew with the claim's key.</summary>
    private async Task Contact(Case @case, DataKey key, Order order, CancellationToken ct)
    {
        var ofOrder = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == order.Id, ct));
        var address = order.ShipTo is null ? "" : ofOrder.Open(order.ShipTo, "ship-to");
        _ = Phone.TryParse(ofOrder.Open(order.BuyerPhone, "buyer-phone"), out var phone);
        @case.Contact(key, vault, ofOrder.Open(order.BuyerName, "buyer-name"), phone, address);
        if (PlaceReading.Read(address, null) is { Code: { } code, County: { } county })
        {
            @case.Locate(code, county);
        }
    }

    private static string Submitted(Claim claim, IEnumerable<EvidenceItem> items) => Json.Write(new
    {
        claim.Reason,
        claim.Ask,
        claim.AmountMinor,
        claim.PolicyVersion,
        claim.DeclarationVersion,
        photos = ClaimPhotos.Addresses(items),
        state = claim.State,
        claim.DueAt,
    });
}
