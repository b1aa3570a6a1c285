using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>Shows the mask of a finding to somebody whose right to see the case was checked; the look is logged.</summary>
public static class ReadMask
{
    public sealed record Query(Guid CaseId, Guid FindingId, string Actor, string Reason);

    public sealed class Handler(AppDb db, Vault.Vault vault, FileStore files, AccessLog accesses)
    {
        public async Task<Result<ReadPhoto.Picture>> Handle(Query query, CancellationToken ct)
        {
            if (await db.Findings.AsNoTracking().FirstOrDefaultAsync(f => f.Id == query.FindingId && f.CaseId == query.CaseId, ct)
                is not { MaskAddress: { } address, MaskKey: { } sealedKey })
            {
                return new NotFound("no_such_mask", "This finding marks nothing in the picture.", "Read the page again.");
            }

            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == query.CaseId, ct));
            var mask = await files.Get(address, key.OpenBytes(sealedKey, FindingRow.MaskKeyField), ct);
            await accesses.Look(query.CaseId, query.Actor, query.Reason, [$"mask:{query.FindingId:N}"], ct);
            return new ReadPhoto.Picture(mask, "image/png");
        }
    }
}
