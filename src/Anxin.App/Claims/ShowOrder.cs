using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>One order, to its merchant and to the staff who review claims.</summary>
public static class ShowOrder
{
    public sealed class Handler(AppDb db, Caller caller)
    {
        public async Task<Result<OrderView>> Handle(Guid id, CancellationToken ct)
        {
            var found = await db.Orders.AsNoTracking().Include(o => o.Lines).VisibleTo(caller).Where(o => o.Id == id)
                .Select(o => new { Order = o, Merchant = db.Merchants.Where(m => m.Id == o.MerchantId).Select(m => m.Name).Single() })
                .FirstOrDefaultAsync(ct);
            return found is null ? OrderScope.NoSuchOrder : await View(found.Order, found.Merchant, ct);
        }

        private async Task<OrderView> View(Order order, string merchant, CancellationToken ct)
        {
            var files = await db.OrderFiles.AsNoTracking().Where(f => f.OrderId == order.Id).OrderBy(f => f.ReceivedAt).ThenBy(f => f.Id).ToListAsync(ct);
            var claims = await (
                from claim in db.Claims.AsNoTracking()
                join @case in db.Cases.AsNoTracking() on claim.Id equals @case.Id
                where claim.OrderId == order.Id
                orderby @case.OpenedAt descending, claim.Id descending
                select new OrderView.OfClaim(claim.Id, @case.Number, claim.State, @case.OpenedAt)).ToListAsync(ct);
            return new OrderView(
                order.Id, order.Number, order.Version, merchant, new(order.MaskedName, order.MaskedPhone), order.Currency,
                [.. order.Lines.OrderBy(l => l.Line).Select(l => new OrderView.Item(l.Line, l.Sku, l.Title, l.Category, l.Quantity, l.PriceMinor))],
                order.FreightMinor, order.PaidMinor, order.PlacedAt, order.ShippedAt, order.DeliveredAt, [.. files.Select(File)], claims);
        }

        private static OrderView.File File(OrderFile file) => new(
            file.Id, file.Kind, file.Line, file.ContentType, file.Bytes, file.IsVideo ? null : file.Width, file.IsVideo ? null : file.Height,
            file.ReceivedAt, file.RemovedAt is not null, file.IsVideo || file.PreviewAddress is not null, file.PreviewProblem);
    }
}
