using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>Who could do waiting work, best first and why, and who could not and why not.</summary>
public static class ShowCandidates
{
    public sealed record Ranked(
        Guid TechnicianId, string Name, string Badge, string Outlet, DateTime WindowStart, DateTime WindowEnd, Why Why);

    public sealed record Excluded(Guid TechnicianId, string Name, string Badge, IReadOnlyList<Why.Sentence> Reasons);

    public sealed record Candidates(IReadOnlyList<Ranked> Ranked, IReadOnlyList<Excluded> Excluded);

    public sealed class Handler(AppDb db, CandidateSearch search)
    {
        public async Task<Result<Candidates>> Handle(Guid workOrderId, CancellationToken ct)
        {
            if (await db.WorkOrders.AsNoTracking().FirstOrDefaultAsync(w => w.Id == workOrderId, ct) is not { } order)
            {
                return new NotFound("no_such_work_order", "There is no such work order.", "Read the queue again.");
            }

            var (ranking, technicians) = await search.Rank(order, ct);
            var outletIds = technicians.Values.Select(t => t.OutletId).Distinct().ToList();
            var outlets = await db.Outlets.Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
            return new Candidates(
                [.. ranking.Candidates.Select((c, i) => (Candidate: c, Place: i + 1, Technician: technicians[c.TechnicianId]))
                    .Select(x => new Ranked(
                    x.Technician.Id, x.Technician.MaskedName, x.Technician.Badge, outlets[x.Technician.OutletId],
                    x.Candidate.WindowStartUtc, x.Candidate.WindowEndUtc, Why.Choosing(x.Candidate, x.Place, ranking.Candidates.Count)))],
                [.. ranking.Excluded.Select(e => (Exclusion: e, Technician: technicians[e.TechnicianId])).Select(x => new Excluded(
                    x.Technician.Id, x.Technician.MaskedName, x.Technician.Badge, [.. x.Exclusion.Reasons.Select(Why.Say)]))]);
        }
    }
}
