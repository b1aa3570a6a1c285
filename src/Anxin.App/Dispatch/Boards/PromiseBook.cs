using Anxin.App.Data;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Compares what was promised in some counties with what happened since; the caller saves.</summary>
public sealed class PromiseBook(AppDb db)
{
    private static readonly BookingState[] Ahead = [BookingState.Offered, BookingState.Accepted, BookingState.EnRoute];

    public async Task Compare(IReadOnlyList<int> counties, CancellationToken ct)
    {
        var over = await (
            from p in db.Promises
            join b in db.Bookings on p.BookingId equals b.Id
            join c in db.Cases on p.CaseId equals c.Id
            where p.Outcome == PromiseOutcome.Open && !Ahead.Contains(b.State) && c.County != null && counties.Contains(c.County.Value)
            select new { p, b, Closed = c.ClosedAt != null }).ToListAsync(ct);
        foreach (var one in over)
        {
            one.p.Compare(one.b, one.Closed);
        }
    }
}
