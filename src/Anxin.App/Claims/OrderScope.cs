using Anxin.App.Common;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>
/// Which orders somebody may see at all: a merchant's staff and programs those of their own merchant, the staff who review or supervise all
/// of them, everybody else none.
/// </summary>
public static class OrderScope
{
    public static NotFound NoSuchOrder { get; } = new("no_such_order", "There is no such order.", "Look for it in the list of orders.");

    /// <summary>A program whose key belongs to no merchant has no orders to write.</summary>
    public static Conflict NoMerchant { get; } = new(
        "key_without_merchant", "This API key belongs to no merchant, so it has no orders.", "Use a key made for the merchant.");

    public static IQueryable<Order> VisibleTo(this IQueryable<Order> orders, Caller caller) => caller switch
    {
        { IsTenant: true } => orders.Where(o => o.MerchantId == caller.MerchantId),
        _ when Policies.Allows(Policies.OrderReaders, caller.Role) => orders,
        _ => orders.Where(_ => false),
    };

    public static Task<Order?> FindVisible(this IQueryable<Order> orders, Guid id, Caller caller, CancellationToken ct) =>
        orders.VisibleTo(caller).FirstOrDefaultAsync(o => o.Id == id, ct);
}
