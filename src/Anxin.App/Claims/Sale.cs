using Anxin.App.Vault;

namespace Anxin.App.Claims;

/// <summary>A sale that was checked: texts trimmed, the phone read, times in UTC.</summary>
public sealed record Sale(
    string Number, Sale.Person Buyer, string Currency, IReadOnlyList<OrderLineForm> Lines, Sale.Sums Paid, Sale.Times At)
{
    public sealed record Person(string Name, Phone Phone, string? ShipTo);

    public sealed record Sums(long FreightMinor, long PaidMinor);

    public sealed record Times(DateTime PlacedAt, DateTime? ShippedAt, DateTime? DeliveredAt);
}
