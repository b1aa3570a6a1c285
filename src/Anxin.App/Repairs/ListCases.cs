using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

public enum InboxView
{
    Open,
    Attention,
    Quarantine,
    Closed,
    All,
}

/// <summary>The desk's inbox: masked rows, found by case number or by the whole phone number.</summary>
public static class ListCases
{
    public sealed record Query(InboxView View, string? Text, int? Page, int? Size);

    public sealed record Row(
        Guid Id, string Number, RequestState State, RepairStep Step, string Category, string? Brand, bool Urgent, IReadOnlyList<string> County, DateTime OpenedAt, Attention? Attention, string ContactName, string Phone);

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault)
    {
        public async Task<Page<Row>> Handle(Query query, CancellationToken ct)
        {
            var cases = Search(View(db.Cases.AsNoTracking().VisibleTo(caller, db), query.View), query.Text);
            var page = await (
                from c in cases
                join r in db.ServiceRequests on c.Id equals r.Id
                orderby c.OpenedAt descending, c.Id descending
                select new
                {
                    Case = c,
                    r.State,
                    r.Category,
                    r.Urgent,
                    Brand = db.Brands.Where(b => b.Id == c.BrandId).Select(b => b.Zh).FirstOrDefault() ?? r.BrandText,
                    Order = db.WorkOrders.Where(w => w.CaseId == c.Id).Select(w => (WorkOrderState?)w.State).FirstOrDefault(),
                    Booking = db.Bookings.Where(b => b.CaseId == c.Id && b.Live).Select(b => (BookingState?)b.State).FirstOrDefault(),
                }).ToPageAsync(query.Page, query.Size, ct);
            return page.Map(x => new Row(
                x.Case.Id, x.Case.Number, x.State, RepairSteps.Of(x.Order, x.Booking), x.Category, x.Brand, x.Urgent,
                PlaceReading.PathOf(x.Case.County), x.Case.OpenedAt, x.Case.Attention, x.Case.MaskedName, x.Case.MaskedPhone));
        }

        private static IQueryable<Case> View(IQueryable<Case> cases, InboxView view) => view switch
        {
            InboxView.Open => cases.Where(c => c.ClosedAt == null),
            InboxView.Attention => cases.Where(c => c.Attention != null && c.ClosedAt == null),
            InboxView.Quarantine => cases.Where(c => c.Attention == Attention.Quarantined && c.ClosedAt == null),
            InboxView.Closed => cases.Where(c => c.ClosedAt != null),
            InboxView.All => cases,
        };

        private IQueryable<Case> Search(IQueryable<Case> cases, string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return cases;
            }

            if (CaseNumber.TryParse(text, out var number))
            {
                return cases.Where(c => c.Number == number);
            }

            // A merchant could otherwise try phone numbers to learn who its customers are.
            if (!caller.IsTenant && Phone.TryParse(text, out var phone))
            {
                var index = vault.PhoneIndex(phone);
                return cases.Where(c => c.PhoneIndex == index);
            }

            return cases.Where(_ => false);
        }
    }
}
