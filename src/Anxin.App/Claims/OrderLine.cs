namespace Anxin.App.Claims;

/// <summary>One line of an order, as it was sold: the title stays as it was then.</summary>
public sealed class OrderLine
{
    private OrderLine(Guid orderId, int line, string title, int quantity, long priceMinor) =>
        (OrderId, Line, Title, Quantity, PriceMinor) = (orderId, line, title, quantity, priceMinor);

    public Guid OrderId { get; private set; }

    /// <summary>Counts from 1.</summary>
    public int Line { get; private set; }

    public string Title { get; private set; }

    public int Quantity { get; private set; }

    /// <summary>Of one piece, in minor units.</summary>
    public long PriceMinor { get; private set; }

    public string? Sku { get; private set; }

    /// <summary>The product category of the catalogue, for an inspection on site; null is "other".</summary>
    public string? Category { get; private set; }

    public static OrderLine Of(Guid orderId, int line, string title, int quantity, long priceMinor) =>
        new(orderId, line, title, quantity, priceMinor);

    public OrderLine Called(string? sku, string? category)
    {
        (Sku, Category) = (sku, category);
        return this;
    }
}
