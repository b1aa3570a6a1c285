using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>When an order was shipped and delivered. What a claim was filed on stays: later only what was not known can be added.</summary>
public static class DateOrder
{
    public sealed record Command(DateTime? ShippedAt, DateTime? DeliveredAt);

    public sealed class Handler(AppDb db, Caller caller, ShowOrder.Handler orders, TimeProvider clock)
    {
        public async Task<Result<OrderView>> Handle(Guid id, Command command, int? version, CancellationToken ct)
        {
            var refusal = await db.Act(() => Date(id, command, version, ct), ct);
            return refusal is null ? await orders.Handle(id, ct) : refusal;
        }

        private async Task<Error?> Date(Guid id, Command command, int? version, CancellationToken ct)
        {
            if (await db.Orders.FindVisible(id, caller, ct) is not { } order)
            {
                return OrderScope.NoSuchOrder;
            }

            if (version is { } expected && expected != order.Version)
            {
                return new Stale();
            }

            var now = clock.UtcNow();
            var times = OrderRules.Times(order.PlacedAt, command.ShippedAt, command.DeliveredAt, now);
            if (!times.Ok)
            {
                return times.Error;
            }

            var (shipped, delivered) = (times.Value.ShippedAt, times.Value.DeliveredAt);
            if (shipped == order.ShippedAt && delivered == order.DeliveredAt)
            {
                return null;
            }

            if ((Changes(order.ShippedAt, shipped) || Changes(order.DeliveredAt, delivered)) && await db.Claims.AnyAsync(c => c.OrderId == id, ct))
            {
                return new Conflict(
                    "order_has_claim", "A claim was filed on these times; they stay as they are.", "Say in the claim what is wrong about them.");
            }

            db.PartyChanges.Add(PartyChange.Of(
                id, caller.Actor, "order_dated",
                new { before = new { order.ShippedAt, order.DeliveredAt }, after = new { shippedAt = shipped, deliveredAt = delivered } }, now));
            order.Went(order.PlacedAt, shipped, delivered);
            return null;
        }

        private static bool Changes(DateTime? before, DateTime? after) => before is not null && before != after;
    }
}
