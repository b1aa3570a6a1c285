using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Reads all there is about a claim.</summary>
public sealed class ClaimFiles(AppDb db)
{
    internal async Task<ClaimFile> Read(Guid id, Audience audience, CancellationToken ct)
    {
        var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        return new ClaimFile(
            claim,
            await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, ct),
            await db.Orders.AsNoTracking().Include(o => o.Lines).SingleAsync(o => o.Id == claim.OrderId, ct),
            await db.Merchants.Where(m => m.Id == claim.MerchantId).Select(m => m.Name).SingleAsync(ct),
            await db.PolicyOf(claim.PolicyVersion, ct))
        {
            Photos = await db.Evidence.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Id).ToListAsync(ct),
            Files = await db.FilesOf(claim).AsNoTracking().OrderBy(f => f.Id).ToListAsync(ct),
            Findings = await db.Findings.AsNoTracking().Where(f => f.CaseId == id).ToListAsync(ct),
            Step = await db.MerchantSteps.AsNoTracking().FirstOrDefaultAsync(s => s.Id == claim.MerchantStepId, ct),
            Decisions = await db.Decisions.AsNoTracking().Where(d => d.ClaimId == id).OrderBy(d => d.Seq).ToListAsync(ct),
            Appeals = await db.Appeals.AsNoTracking().Where(a => a.ClaimId == id).OrderBy(a => a.Id).ToListAsync(ct),
            Statements = await db.ClaimStatements.AsNoTracking().Where(s => s.ClaimId == id).OrderBy(s => s.Id).ToListAsync(ct),
            Grant = await db.Grants.AsNoTracking().FirstOrDefaultAsync(g => g.ClaimId == id, ct),
            Payment = await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.ClaimId == id, ct),
            Journal = await db.Journal.AsNoTracking().Where(j => j.CaseId == id).OrderBy(j => j.Seq).ToListAsync(ct),
            Messages = await db.Messages.AsNoTracking().Where(m => m.CaseId == id && m.Audience == audience).OrderBy(m => m.At)
                .ThenBy(m => m.Id).ToListAsync(ct),
        };
    }
}
