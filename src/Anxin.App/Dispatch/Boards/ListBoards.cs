using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>All boards that have counties, those with work in the tray first.</summary>
public static class ListBoards
{
    public sealed record Row(
        Guid Id, string? Name, IReadOnlyList<IReadOnlyList<string>> Counties, int Visits, int Undone, DateTime? PlannedAt, bool Failed);

    public sealed record Boards(IReadOnlyList<Row> Items);

    public sealed class Handler(AppDb db)
    {
        public async Task<Boards> Handle(CancellationToken ct)
        {
            var counties = (await db.BoardCounties.AsNoTracking().OrderBy(c => c.County).ToListAsync(ct)).ToLookup(c => c.BoardId);
            var counts = await db.PlannedVisits.GroupBy(p => p.BoardId)
                .Select(g => new { g.Key, All = g.Count(), Undone = g.Count(p => p.TechnicianId == null) })
                    .ToDictionaryAsync(g => g.Key, ct);
            var boards = await db.ServiceBoards.AsNoTracking().ToListAsync(ct);
            return new Boards(
                [.. boards.Where(b => counties[b.Id].Any())
                    .Select(b => new Row(
                        b.Id, b.Name, [.. counties[b.Id].Select(c => KnownCodes.PathOf(c.County))],
                            counts.GetValueOrDefault(b.Id)?.All ?? 0,
                        counts.GetValueOrDefault(b.Id)?.Undone ?? 0, b.PlannedAt, b.Fault is not null))
                    .OrderByDescending(r => r.Undone > 0).ThenByDescending(r => r.Visits).ThenBy(r => r.Id)]);
        }
    }
}
