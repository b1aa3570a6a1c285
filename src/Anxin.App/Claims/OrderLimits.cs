namespace Anxin.App.Claims;

/// <summary>How much one order may hold; the same for every way it comes in.</summary>
public static class OrderLimits
{
    public const int Number = 60;
    public const int BuyerName = 50;
    public const int BuyerPhone = 40;
    public const int ShipTo = 300;
    public const int Sku = 60;
    public const int Title = 200;
    public const int Category = 40;
    public const int Lines = 100;
    public const int Quantity = 10_000;

    /// <summary>Ten million yuan.</summary>
    public const long Money = 1_000_000_000;

    /// <summary>Files of one order, removed ones included.</summary>
    public const int Files = 60;
}
