using Anxin.App.Repairs;

namespace Anxin.App.Dispatch.Boards;

/// <summary>A work order with everything a plan wants to know of it.</summary>
public sealed record OpenWork(WorkOrder Order, ServiceRequest Request, string Number, int County, bool BrandOnly)
{
    /// <summary>The visit somebody took, or lies before somebody.</summary>
    public Booking? Visit { get; init; }

    public VisitDelay? Delay { get; init; }

    public VisitPin? Pin { get; init; }

    /// <summary>Who declined, was silent or gave it back in this round.</summary>
    public IReadOnlyList<Guid> Refused { get; init; } = [];

    public PlannedVisit? Before { get; init; }

    public Category Category { get; } = Catalogue.Find(Request.Category) ?? Catalogue.Find("other")!;

    public bool UnderWay => Visit?.State is BookingState.EnRoute or BookingState.Arrived;

    public bool Promised => Visit?.State is BookingState.Accepted;

    public string Key => Order.Id.ToString("N");

    /// <summary>When a visit under way is expected to be over.</summary>
    public DateTime ExpectedEnd(DateTime now)
    {
        var work = TimeSpan.FromMinutes(Category.Minutes);
        if (Visit!.ArrivedAt is { } arrived)
        {
            var usual = arrived + work;
            var said = Delay is { } delay && delay.SaidAt >= arrived ? delay.Expected : usual;
            return said > now ? said : now + Overrun;
        }

        var arrival = Delay?.Expected ?? Before?.Start ?? Visit.WindowStart;
        return (arrival > now ? arrival : now) + work;
    }

    /// <summary>Who should be done by now is taken to be done a little later.</summary>
    public static readonly TimeSpan Overrun = TimeSpan.FromMinutes(15);
}
