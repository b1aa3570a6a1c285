using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Takes photos into a claim's file: stored, listed in the journal by address, previewed and checked by jobs.</summary>
public sealed class ClaimPhotos(AppDb db, EvidenceIntake intake)
{
    /// <summary>Each side has a share of its own, so that neither can fill the file and shut the other out.</summary>
    public const int MostOfOneSide = 30;

    /// <summary>Photos from one side with one act.</summary>
    public sealed record Batch(EvidenceKind Kind, ClaimParty Party, IReadOnlyList<Photo> Photos, IReadOnlyList<Shot>? Shots = null);

    /// <summary>Changes the tracked entities; the caller saves.</summary>
    public async Task<Error?> Add(ClaimInHand hand, Batch batch, CancellationToken ct)
    {
        if (RefuseShots(batch.Shots, batch.Photos.Count) is { } mismatch)
        {
            return mismatch;
        }

        if (batch.Photos.Count == 0)
        {
            return null;
        }

        var before = await db.Evidence.CountAsync(e => e.CaseId == hand.Claim.Id && e.Party == batch.Party, ct);
        if (before + batch.Photos.Count > MostOfOneSide)
        {
            return new Conflict("too_many_photos", $"One side may put at most {MostOfOneSide} photos into a claim.", "Send the most telling ones.");
        }

        var items = await Take(hand.Claim.Id, hand.Key, batch, hand.Now, ct);
        db.Evidence.AddRange(items);
        db.AddRange(Jobs(items, hand.Now));
        hand.Did(null, "evidence_added", new { batch.Kind, batch.Party, photos = Addresses(items) });
        return null;
    }

    internal async Task<IReadOnlyList<EvidenceItem>> Take(Guid claimId, Vault.DataKey key, Batch batch, DateTime now, CancellationToken ct)
    {
        var items = await intake.Take(claimId, key, batch.Kind, batch.Photos, now, ct);
        for (var i = 0; i < items.Count; i++)
        {
            items[i].Show(batch.Party, batch.Shots?[i]);
        }

        return items;
    }

    internal static IEnumerable<object> Jobs(IEnumerable<EvidenceItem> items, DateTime now) => items.SelectMany(i => new object[]
    {
        JobRows.New(new MakePreview(i.Id), now, i.CaseId), JobRows.New(new InspectEvidence(i.Id), now, i.CaseId),
    });

    internal static IEnumerable<string> Addresses(IEnumerable<EvidenceItem> items) =>
        items.Select(i => Convert.ToHexStringLower(i.FileAddress));

    internal static Invalid? RefuseShots(IReadOnlyList<Shot>? shots, int photos) => shots is not null && shots.Count != photos
        ? new Invalid(
            "shots_mismatch", "There must be one shot for each photo, in the same order.", "shots", "Send as many shots as photos, or none.")
        : null;
}
