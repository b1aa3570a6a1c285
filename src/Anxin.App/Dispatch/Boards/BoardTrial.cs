using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.Planning.Boards;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Plans a board twice, as it is and with one work order fixed otherwise, and tells the difference. Nothing is saved.</summary>
public sealed class BoardTrial(AppDb db, BoardReading reading, BoardPlanning planning)
{
    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(5);

    /// <summary>A visit that is made otherwise than before. Without a technician it is in nobody's day.</summary>
    public sealed record Change(
        Guid WorkOrderId, string Number, Guid? FromTechnicianId, Guid? ToTechnicianId, DateTime? FromStart, DateTime? ToStart,
            bool BreaksPromise);

    /// <summary>
    /// Possible: whether the visit can be made so at all. CostDifference: what it adds to the cost of the plan, in minor units; less
    /// than nothing is a gain. Start: when work would begin. Changes: what becomes of this and other visits. Conditions: what stands
    /// in the way, where it is not possible.
    /// </summary>
    public sealed record Outcome(
        bool Possible, long? CostDifference, DateTime? Start, DateTime? End, IReadOnlyList<Change> Changes,
            IReadOnlyList<UndoneWhy.Condition> Conditions);

    public async Task<Result<(OpenWork Work, Outcome Outcome)>> Try(Guid boardId, Guid workOrderId, PinnedTo to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (await db.ServiceBoards.AsNoTracking().FirstOrDefaultAsync(b => b.Id == boardId, ct) is not { } board)
        {
            return BoardErrors.NoSuchBoard;
        }

        var picture = await reading.Read(board, lend: true, ct);
        if (picture.Work.FirstOrDefault(w => w.Order.Id == workOrderId) is not { } work)
        {
            return BoardErrors.NotOnBoard;
        }

        if (Refused(picture, work, to) is { } refusal)
        {
            return refusal;
        }

        var now = await planning.Solve(picture, ct);
        return (work, Compare(now, await planning.Solve(picture.With(workOrderId, to), ct), work, to));
    }

    private static Error? Refused(BoardPicture picture, OpenWork work, PinnedTo to) =>
        work.UnderWay ? BoardErrors.UnderWay
        : to.TechnicianId is { } technician && picture.Technicians.All(t => t.Id != technician) ? BoardErrors.Stranger
        : to.Start < picture.ReadAt ? BoardErrors.Passed
        : null;

    private static Outcome Compare(PlannedBoard now, PlannedBoard then, OpenWork work, PinnedTo to)
    {
        var (before, after) = (now.Visits().ToDictionary(v => v.Work.Order.Id), then.Visits().ToDictionary(v => v.Work.Order.Id));
        if (!after.TryGetValue(work.Order.Id, out var placed))
        {
            return new Outcome(false, null, null, null, [], Hindering(then, work, to));
        }

        List<Change> changes =
        [
            .. from one in now.Picture.Work
               where !one.UnderWay
               let was = before.GetValueOrDefault(one.Order.Id)
               let becomes = after.GetValueOrDefault(one.Order.Id)
               where was?.TechnicianId != becomes?.TechnicianId || Differs(was?.Start, becomes?.Start)
               orderby one.Order.Id == work.Order.Id descending, becomes?.Start ?? DateTime.MaxValue
               select new Change(
                   one.Order.Id, one.Number, was?.TechnicianId, becomes?.TechnicianId, was?.Start, becomes?.Start,
                       Breaks(one, was, becomes, one.Order.Id == work.Order.Id ? to : null)),
        ];
        return new Outcome(true, then.Answer.Cost - now.Answer.Cost, placed.Start, placed.End, changes, []);
    }

    private static bool Differs(DateTime? was, DateTime? becomes) =>
        was is null != becomes is null || (was is { } a && becomes is { } b && (b - a).Duration() > Noticed);

    /// <summary>A reporter was told a window, and it is kept now and not then.</summary>
    private static bool Breaks(OpenWork one, PlannedBoard.Visit? was, PlannedBoard.Visit? becomes, PinnedTo? to) =>
        one is { Promised: true, Visit: { } visit }
            && ((to is not null && BoardPicture.Leaves(visit, to))
                || (was?.Start <= visit.WindowEnd && !(becomes?.Start <= visit.WindowEnd)));

    private static IReadOnlyList<UndoneWhy.Condition> Hindering(PlannedBoard then, OpenWork work, PinnedTo to)
    {
        var undone = new BoardExplainer(then.Question, then.Answer).Explain().Undone.FirstOrDefault(u => u.Job == work.Key);
        var why = undone is null ? UndoneWhy.None : UndoneWhy.Of(undone, then.Problem);
        return why.Technicians.FirstOrDefault(p => p.TechnicianId == to.TechnicianId)?.Conditions ?? [];
    }
}
