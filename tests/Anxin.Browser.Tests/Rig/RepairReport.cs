namespace Anxin.Browser.Tests.Rig;

/// <summary>What a person types to report a repair.</summary>
public sealed record RepairReport
{
    public string Category { get; init; } = "washing-machine";

    public string Fault { get; init; } = "洗衣机脱水时剧烈晃动，漏水到楼下";

    public string Address { get; init; } = "湖北省武汉市洪山区珞喻路1037号韵苑3栋502室";

    public string Name { get; init; } = "欧阳若汐";

    public string Phone { get; init; } = "13712345678";

    public byte[]? Photo { get; init; }
}
