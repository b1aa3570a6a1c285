namespace Anxin.App.Claims.Importing;

/// <summary>One column of an order sheet: its name in the API, its heading in Chinese, and what its cells may hold.</summary>
/// <param name="Name">As errors name it.</param>
/// <param name="Zh">The heading a Chinese sheet has.</param>
/// <param name="Longest">Most characters of a cell.</param>
/// <param name="Needed">An order, or a line, is nothing without it.</param>
/// <param name="OfOrder">Told once an order: its further rows may leave it blank.</param>
/// <param name="Example">What the template shows.</param>
internal sealed record OrderColumn(string Name, string Zh, int Longest, bool Needed, bool OfOrder, string Example)
{
    public static readonly OrderColumn Number = new("number", "订单号", OrderLimits.Number, true, true, "2026112300017");
    public static readonly OrderColumn BuyerName = new("buyerName", "收货人", OrderLimits.BuyerName, true, true, "示例");
    public static readonly OrderColumn BuyerPhone = new("buyerPhone", "手机号", OrderLimits.BuyerPhone, true, true, "138 0013 8000");
    public static readonly OrderColumn ShipTo = new("shipTo", "收货地址", OrderLimits.ShipTo, false, true, "湖北省武汉市洪山区珞喻路1号");
    public static readonly OrderColumn Sku = new("sku", "商品编码", OrderLimits.Sku, false, false, "CUP-01");
    public static readonly OrderColumn Title = new("title", "商品名称", OrderLimits.Title, true, false, "陶瓷马克杯 350ml");
    public static readonly OrderColumn Category = new("category", "品类", OrderLimits.Category, false, false, "other");
    public static readonly OrderColumn Quantity = new("quantity", "数量", 20, true, false, "2");
    public static readonly OrderColumn Price = new("price", "单价", 20, true, false, "39.90");
    public static readonly OrderColumn Freight = new("freight", "运费", 20, false, true, "8.00");
    public static readonly OrderColumn Paid = new("paid", "实付金额", 20, true, true, "87.80");
    public static readonly OrderColumn PlacedAt = new("placedAt", "下单时间", 40, true, true, "2026-11-10 09:30");
    public static readonly OrderColumn ShippedAt = new("shippedAt", "发货时间", 40, false, true, "2026-11-10 18:00");
    public static readonly OrderColumn DeliveredAt = new("deliveredAt", "签收时间", 40, false, true, "");

    public static IReadOnlyList<OrderColumn> All { get; } =
    [
        Number, BuyerName, BuyerPhone, ShipTo, Sku, Title, Category, Quantity, Price, Freight, Paid, PlacedAt, ShippedAt, DeliveredAt,
    ];

    /// <summary>A column by its heading in either language; capitals, blanks and underscores do not matter.</summary>
    public static OrderColumn? Find(string heading)
    {
        var plain = heading.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return All.FirstOrDefault(c => c.Zh == plain || c.Name.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }
}
