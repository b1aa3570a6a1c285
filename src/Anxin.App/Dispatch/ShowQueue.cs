using Anxin.App.Cases;
using Anxin.App.Data;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

public enum QueueState
{
    Waiting,
    Offered,
    Nobody,
}

/// <summary>Work that nobody has yet, longest waiting first.</summary>
public static class ShowQueue
{
    public sealed record LiveOffer(string TechnicianName, DateTime ExpiresAt);

    public sealed record Row(
        Guid WorkOrderId, Guid CaseId, string Number, string Category, string? Brand, bool Urgent, IReadOnlyList<string> County, QueueState State, DateTime Since, int Asked, LiveOffer? LiveOffer);

    public sealed record Queue(IReadOnlyList<Row> Items);

    public sealed class Handler(AppDb db)
    {
        private const int Most = 500;

        public async Task<Queue> Handle(CancellationToken ct)
        {
            var rows = await (
                from w in db.WorkOrders
                join c in db.Cases on w.CaseId equals c.Id
                join r in db.ServiceRequests on w.CaseId equals r.Id
                where w.State == WorkOrderState.Unscheduled
                orderby r.Urgent descending, w.WaitingSince
                select new { w.Id, w.CaseId, c.Number, r.Category, Brand = db.Brands.Where(b => b.Id == r.BrandId).Select(b => b.Zh)
                    .FirstOrDefault() ?? r.BrandText, r.Urgent, c.County, w.WaitingSince, w.Asked, w.NobodyUntil })
                .Take(Most).ToListAsync(ct);
            var open = (await (
                    from o in db.Offers
                    join t in db.Technicians on o.TechnicianId equals t.Id
                    where o.State == OfferState.Open
                    select new { o.WorkOrderId, t.MaskedName, t.Badge, o.ExpiresAt }).ToListAsync(ct))
                .ToLookup(o => o.WorkOrderId, o => new LiveOffer($"{o.MaskedName} {o.Badge}", o.ExpiresAt));
            return new Queue([.. rows.Select(r => new Row(
                r.Id, r.CaseId, r.Number, r.Category, r.Brand, r.Urgent, PlaceReading.PathOf(r.County),
                open[r.Id].Any() ? QueueState.Offered : r.NobodyUntil is null ? QueueState.Waiting : QueueState.Nobody,
                r.WaitingSince, r.Asked, open[r.Id].FirstOrDefault()))]);
        }
    }
}
