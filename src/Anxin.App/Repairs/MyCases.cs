using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>The repairs of the phone number a consumer signed in with.</summary>
public static class MyCases
{
    public sealed record Row(string Number, RequestState State, RepairStep Step, string Category, DateTime OpenedAt, string TrackingUrl);

    public sealed record Answer(IReadOnlyList<Row> Items);

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault)
    {
        private const int Most = 100;

        public async Task<Answer> Handle(CancellationToken ct)
        {
            var rows = await (
                from c in db.Cases
                join r in db.ServiceRequests on c.Id equals r.Id
                where caller.PhoneIndex != null && c.PhoneIndex == caller.PhoneIndex
                orderby c.OpenedAt descending
                select new
                {
                    c.Id,
                    c.TrackingVersion,
                    c.Number,
                    r.State,
                    r.Category,
                    c.OpenedAt,
                    Order = db.WorkOrders.Where(w => w.CaseId == c.Id).Select(w => (WorkOrderState?)w.State).FirstOrDefault(),
                    Booking = db.Bookings.Where(b => b.CaseId == c.Id && b.Live).Select(b => (BookingState?)b.State).FirstOrDefault(),
                }).Take(Most).ToListAsync(ct);
            return new Answer([.. rows.Select(r => new Row(
                r.Number, r.State, RepairSteps.Of(r.Order, r.Booking), r.Category, r.OpenedAt, "/t/"
                    + vault.TrackingToken(r.Id, r.TrackingVersion)))]);
        }
    }
}
