using Anxin.App.Vault;

namespace Anxin.App.Claims;

/// <summary>
/// A sale as its merchant told it: what claims are measured by. The buyer's data is sealed with the order's own key; money is in minor
/// units.
/// </summary>
public sealed class Order
{
    private readonly List<OrderLine> _lines = [];

    private Order(Guid id, Guid merchantId, string number, string currency, DateTime createdAt) =>
        (Id, MerchantId, Number, Currency, CreatedAt) = (id, merchantId, number, currency, createdAt);

    public Guid Id { get; private set; }

    public Guid MerchantId { get; private set; }

    /// <summary>The merchant's own number; one order a merchant has it.</summary>
    public string Number { get; private set; }

    public string Currency { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public byte[] BuyerName { get; private set; } = [];

    public byte[] BuyerPhone { get; private set; } = [];

    public byte[] BuyerPhoneIndex { get; private set; } = [];

    public string MaskedName { get; private set; } = "";

    public string MaskedPhone { get; private set; } = "";

    /// <summary>Where it was sent, sealed; needed to inspect on site.</summary>
    public byte[]? ShipTo { get; private set; }

    public long FreightMinor { get; private set; }

    public long PaidMinor { get; private set; }

    public DateTime PlacedAt { get; private set; }

    public DateTime? ShippedAt { get; private set; }

    public DateTime? DeliveredAt { get; private set; }

    /// <summary>Keyed fingerprint of what the merchant sent, to tell a repeat from another order under the same number.</summary>
    public byte[] Said { get; private set; } = [];

    public int Version { get; private set; }

    public IReadOnlyList<OrderLine> Lines => _lines;

    public static Order Place(Guid id, Guid merchantId, string number, string currency, DateTime now) => new(id, merchantId, number, currency, now);

    public void SoldTo(DataKey key, Vault.Vault vault, string name, Phone phone, string? shipTo)
    {
        (BuyerName, BuyerPhone) = (key.Seal(name, "buyer-name"), key.Seal(phone.E164, "buyer-phone"));
        (BuyerPhoneIndex, MaskedName, MaskedPhone) = (vault.PhoneIndex(phone), Mask.Name(name), Mask.Phone(phone));
        ShipTo = shipTo is null ? null : key.Seal(shipTo, "ship-to");
    }

    public void Charge(IEnumerable<OrderLine> lines, long freightMinor, long paidMinor, byte[] said)
    {
        _lines.AddRange(lines);
        (FreightMinor, PaidMinor, Said) = (freightMinor, paidMinor, said);
    }

    public void Went(DateTime placedAt, DateTime? shippedAt, DateTime? deliveredAt) =>
        (PlacedAt, ShippedAt, DeliveredAt) = (placedAt, shippedAt, deliveredAt);

    /// <summary>What a claim on one line, or on the whole order, may ask for at most.</summary>
    public long MostMinor(int? line) => line is { } number
        ? Math.Min(PaidMinor, _lines.Where(l => l.Line == number).Sum(l => l.Quantity * l.PriceMinor) + FreightMinor)
        : PaidMinor;
}
