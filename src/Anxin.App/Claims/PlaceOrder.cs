using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>
/// A merchant tells of a sale. Its number is what makes it one: the same sale told twice is one order, another sale under the same number
/// is refused.
/// </summary>
public static class PlaceOrder
{
    public sealed record Command(
        [Required, StringLength(OrderLimits.Number), PlainText] string Number,
        [Required, StringLength(OrderLimits.BuyerName), PlainText] string BuyerName,
        [Required, StringLength(OrderLimits.BuyerPhone)] string BuyerPhone,
        [StringLength(OrderLimits.ShipTo), PlainText] string? ShipTo,
        [Required, AllowedValues("CNY")] string Currency,
        [Required, MinLength(1), MaxLength(OrderLimits.Lines)] IReadOnlyList<OrderLineForm> Lines,
        [Required, Range(0, OrderLimits.Money)] long? FreightMinor,
        [Required, Range(0, OrderLimits.Money)] long? PaidMinor,
        [Required] DateTime? PlacedAt,
        DateTime? ShippedAt,
        DateTime? DeliveredAt);

    /// <summary>The order, and whether it was new.</summary>
    public sealed record Placed(Guid Id, bool New);

    public sealed class Handler(AppDb db, Caller caller, OrderRows rows, TimeProvider clock)
    {
        public async Task<Result<Placed>> Handle(Command command, CancellationToken ct)
        {
            if (caller.MerchantId is not { } merchant)
            {
                return OrderScope.NoMerchant;
            }

            var now = clock.UtcNow();
            var sale = OrderRules.Check(command, now);
            if (!sale.Ok)
            {
                return sale.Error;
            }

            Placed? placed = null;
            var refusal = await db.Act(
                async () =>
                {
                    var said = rows.Said(sale.Value);
                    var before = await db.Orders.AsNoTracking().Where(o => o.MerchantId == merchant && o.Number == sale.Value.Number)
                        .Select(o => new { o.Id, o.Said }).FirstOrDefaultAsync(ct);
                    if (before is not null)
                    {
                        placed = new Placed(before.Id, false);
                        return before.Said.AsSpan().SequenceEqual(said) ? null : OrderRules.NumberTaken;
                    }

                    var (order, key) = rows.Build(merchant, sale.Value, now);
                    db.AddRange(order, key);
                    placed = new Placed(order.Id, true);
                    return null;
                },
                ct);
            return refusal is null ? placed! : refusal;
        }
    }
}
