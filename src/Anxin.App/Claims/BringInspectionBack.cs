using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>
/// The technician has looked: the photos come into the claim's file, the report is read there, and the claim goes back to who asked. A
/// report that comes after the window still enters the file while the claim is open.
/// </summary>
public sealed record BringInspectionBack(Guid ClaimId)
{
    public sealed class Handler(AppDb db, ClaimLoading loading, Inspections inspections, Vault.Vault vault, TimeProvider clock)
        : IJobHandler<BringInspectionBack>
    {
        public async Task Run(BringInspectionBack payload, CancellationToken ct)
        {
            var hand = await loading.Load(db.Claims.Where(c => c.Id == payload.ClaimId), Actors.System, clock.UtcNow(), ct);
            if (hand!.Claim.Open && !await db.Journal.AnyAsync(j => j.CaseId == payload.ClaimId && j.Kind == "inspection_reported", ct))
            {
                var photos = await Photos(hand, ct);
                db.Evidence.AddRange(photos);
                db.AddRange(ClaimPhotos.Jobs(photos, hand.Now));
                var refusal = hand.Claim.State == ClaimState.Inspection ? hand.Claim.EndInspection(hand.Policy, hand.Now) : null;
                hand.Did(refusal, "inspection_reported", new { photos = ClaimPhotos.Addresses(photos) });
                db.Record(hand);
            }

            await inspections.Close(payload.ClaimId, hand.Now, ct);
        }

        /// <summary>The same stored files, their keys wrapped for the claim.</summary>
        private async Task<IReadOnlyList<EvidenceItem>> Photos(ClaimInHand hand, CancellationToken ct)
        {
            var repair = await db.ServiceRequests.Where(r => r.ClaimId == hand.Claim.Id).Select(r => r.Id).SingleAsync(ct);
            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == repair, ct));
            var taken = await db.Evidence.AsNoTracking().Where(e => e.CaseId == repair && e.Kind == EvidenceKind.Completion)
                .OrderBy(e => e.Id).ToListAsync(ct);
            return [.. taken.Select(photo =>
            {
                var wrapped = hand.Key.Seal(key.OpenBytes(photo.FileKey, "file-key"), "file-key");
                var item = EvidenceItem.Receive(hand.Claim.Id, EvidenceKind.Inspection, photo.FileAddress, wrapped, hand.Now);
                item.Describe(photo.ContentType, photo.Width, photo.Height, photo.Bytes);
                return item;
            })];
        }
    }
}
