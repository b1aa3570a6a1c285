using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.Planning.Boards;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Which windows could be promised for waiting work, with whom, and what each adds to the cost of the plan.</summary>
public static class ShowSlots
{
    private const int MostSlots = 24;

    public sealed record Slot(DateTime From, DateTime Until, Guid TechnicianId, DateTime Start, long Cost);

    /// <param name="Items">The cheapest first.</param>
    public sealed record Slots(IReadOnlyList<Slot> Items);

    public sealed class Handler(AppDb db, BoardReading reading, BoardPlanning planning, DispatchRules rules)
    {
        public async Task<Result<Slots>> Handle(Guid boardId, Guid workOrderId, CancellationToken ct)
        {
            if (await db.ServiceBoards.AsNoTracking().FirstOrDefaultAsync(b => b.Id == boardId, ct) is not { } board)
            {
                return BoardErrors.NoSuchBoard;
            }

            var picture = await reading.Read(board, lend: false, ct);
            if (picture.Work.FirstOrDefault(w => w.Order.Id == workOrderId) is not { } work)
            {
                return BoardErrors.NotOnBoard;
            }

            if (work.UnderWay)
            {
                return BoardErrors.UnderWay;
            }

            var planned = await planning.Solve(picture.With(workOrderId, new PinnedTo(null, null)), ct);
            return new Slots([.. Find(planned, work)]);
        }

        private IEnumerable<Slot> Find(PlannedBoard planned, OpenWork work)
        {
            var first = planned.Problem.Second(planned.Picture.ReadAt + rules.Lead);
            var last = planned.Problem.Second(WorkTimes.StartOf(planned.Picture.ReadAt, rules.PlanDays));
            var open = planned.Question with
            {
                Jobs = [.. planned.Question.Jobs.Select(job => job.Id == work.Key
                    ? job with { Windows = [new BoardWindow(first, Math.Max(first, last))], Pin = null, Published = null }
                    : job)],
            };
            var without = planned.Answer with
            {
                Tours = [.. planned.Answer.Tours.Select(tour => tour with { Visits = [.. tour.Visits.Where(v => v.Job != work.Key)] })],
                Unassigned = [.. planned.Answer.Unassigned.Append(work.Key).Distinct()],
            };
            return open.Jobs.Any(job => job.Id == work.Key)
                ? new SlotFinder(open, without).Find(work.Key, (int)rules.Window.TotalSeconds).Take(MostSlots).Select(slot => new Slot(
                    planned.Problem.Time(slot.From), planned.Problem.Time(slot.Until), Guid.ParseExact(slot.Technician, "N"),
                    planned.Problem.Time(slot.Start), slot.Cost))
                : [];
        }
    }
}
