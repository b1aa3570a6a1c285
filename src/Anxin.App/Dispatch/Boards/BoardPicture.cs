using Anxin.App.Parties;
using Anxin.App.Repairs;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Everything a board is planned from, read at one moment.</summary>
public sealed record BoardPicture(
    ServiceBoard Board, DateTime ReadAt, IReadOnlyList<int> Counties, IReadOnlyList<OpenWork> Work, IReadOnlyList<Technician> Technicians)
{
    /// <summary>Who serves a neighbouring board and may be lent.</summary>
    public IReadOnlySet<Guid> Lent { get; init; } = new HashSet<Guid>();

    /// <summary>Visits of these technicians on other boards.</summary>
    public IReadOnlyList<Elsewhere> Elsewhere { get; init; } = [];

    /// <summary>Times of a plan count from here.</summary>
    public DateTime Origin => ReadAt;

    /// <summary>The picture with one work order pinned otherwise; nothing is saved.</summary>
    public BoardPicture With(Guid workOrderId, PinnedTo? to) => this with
    {
        Work = [.. Work.Select(work => work.Order.Id == workOrderId
            ? work with { Pin = to is null ? null : VisitPin.Of(workOrderId, to), Visit = Freed(work, to) }
            : work)],
    };

    /// <summary>A visit stays with whoever took it unless it is moved to somebody else or out of its window.</summary>
    private static Booking? Freed(OpenWork work, PinnedTo? to) =>
        work.Visit is { } visit && to is not null && Leaves(visit, to) ? null : work.Visit;

    public static bool Leaves(Booking visit, PinnedTo to) =>
        (to.TechnicianId is { } technician && technician != visit.TechnicianId)
            || (to.Start is { } start && (start < visit.WindowStart || start > visit.WindowEnd));
}
