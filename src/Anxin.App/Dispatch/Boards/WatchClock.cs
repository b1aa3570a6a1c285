using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// Once a minute: boards whose visits did not begin or end when the plan said are planned anew, though nobody told anything. So is a board
/// whose asking was lost.
/// </summary>
public sealed record WatchClock
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    public sealed class Handler(AppDb db, DispatchRules rules, TimeProvider clock) : IJobHandler<WatchClock>
    {
        public async Task Run(WatchClock payload, CancellationToken ct)
        {
            if (!rules.PlanBoards)
            {
                return;
            }

            var now = clock.UtcNow();
            var before = now - Between;
            var overtaken = await (
                from b in db.ServiceBoards
                where b.ReadAt < before && db.PlannedVisits.Any(p => p.BoardId == b.Id
                    && ((p.State != PlannedState.UnderWay && p.Start < now) || (p.State == PlannedState.UnderWay && p.End < now)))
                select db.BoardCounties.Where(c => c.BoardId == b.Id).Min(c => (int?)c.County)).ToListAsync(ct);
            foreach (var county in overtaken.OfType<int>())
            {
                db.Enqueue(new PlanBoard(county, now), now);
            }
        }
    }
}
