using System.Text;
using Anxin.App.Common;
using Anxin.App.Vault;

namespace Anxin.App.Claims;

/// <summary>The rows of a new order, built without touching the database.</summary>
public sealed class OrderRows(Vault.Vault vault)
{
    /// <summary>Keyed fingerprint of a sale, to tell a repeat from another sale under the same number.</summary>
    public byte[] Said(Sale sale) => vault.Fingerprint(
        "order",
        Encoding.UTF8.GetBytes(Json.Write(new
        {
            sale.Number, sale.Buyer.Name, sale.Buyer.Phone.E164, sale.Buyer.ShipTo, sale.Currency, sale.Lines, sale.Paid, sale.At,
        })));

    public (Order Order, VaultKey Key) Build(Guid merchantId, Sale sale, DateTime now)
    {
        var order = Order.Place(OrderedId.Next(), merchantId, sale.Number, sale.Currency, now);
        var (stored, key) = vault.NewKey(order.Id, now);
        order.SoldTo(key, vault, sale.Buyer.Name, sale.Buyer.Phone, sale.Buyer.ShipTo);
        order.Charge(
            sale.Lines.Select((l, i) => OrderLine.Of(order.Id, i + 1, l.Title, l.Quantity!.Value, l.PriceMinor!.Value).Called(l.Sku, l.Category)),
            sale.Paid.FreightMinor, sale.Paid.PaidMinor, Said(sale));
        order.Went(sale.At.PlacedAt, sale.At.ShippedAt, sale.At.DeliveredAt);
        return (order, stored);
    }
}
