using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>Adds photos to an open case: the reporter's, or the technician's at completion.</summary>
public static class AddPhotos
{
    /// <summary>Photos one case may hold: nine of the report, nine of the completion, and some more when asked.</summary>
    public const int MostInACase = 40;

    public sealed class Handler(AppDb db, Vault.Vault vault, EvidenceIntake evidence, TimeProvider clock)
    {
        /// <summary>Changes the tracked entities; the caller saves.</summary>
        public async Task<Error?> Apply(Case @case, EvidenceKind kind, IReadOnlyList<Photo> photos, string actor, CancellationToken ct)
        {
            if (@case.ClosedAt is not null)
            {
                return new Conflict("case_closed", "The case is closed.", "Report a new repair.");
            }

            if (photos.Count > 0 && await db.Evidence.CountAsync(e => e.CaseId == @case.Id, ct) + photos.Count > MostInACase)
            {
                return new Conflict("too_many_photos", $"A case holds at most {MostInACase} photos.",
                    "Tell the technician at the visit what else there is to see.");
            }

            var now = clock.UtcNow();
            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == @case.Id, ct));
            var items = await evidence.Take(@case.Id, key, kind, photos, now, ct);
            db.Evidence.AddRange(items);
            foreach (var item in items)
            {
                db.Enqueue(new MakePreview(item.Id), now, @case.Id);
            }

            if (items.Count > 0)
            {
                db.Append(
                    @case, actor, "photos_added", new { kind, photos = items.Select(p => Convert.ToHexStringLower(p.FileAddress)) }, now);
            }

            return null;
        }
    }
}
