namespace Anxin.App.Demo.Claiming;

/// <summary>What the demo's two shops sell; the number says what is drawn.</summary>
internal sealed record Goods(int Number, string Title, string Sku, long PriceMinor, long CheapMinor)
{
    private static readonly string[] Kinds = ["手作马克杯", "搪瓷烧水壶", "釉下彩餐盘", "细颈花瓶"];
    private static readonly string[] Glazes = ["海蓝", "赭红", "苔绿", "姜黄", "藕紫", "松石", "银灰", "墨青"];

    public static Goods Of(int number) => new(
        number, $"{Kinds[number % 4]} {Glazes[number % 8]}", $"DEMO-{number:D2}", 12_900 + (number % 8 * 1_500), 3_900);
}
