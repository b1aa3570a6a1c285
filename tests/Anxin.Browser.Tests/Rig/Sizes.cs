namespace Anxin.Browser.Tests.Rig;

/// <summary>The two widths the product promises, in CSS pixels.</summary>
public static class Sizes
{
    public const int Phone = 390;
    public const int Desk = 1440;

    public static int HeightOf(int width) => width == Phone ? 844 : 900;
}
