namespace Anxin.App.Demo.Claiming;

/// <summary>What the people of the demo's claims write.</summary>
internal static class ClaimLines
{
    public static IReadOnlyList<string> Complaints { get; } =
    [
        "拆开包装就看到一道裂缝，从口沿一直裂到中间，根本没法用。", "外箱没有破，里面的东西裂了，一碰还掉渣。", "收到第二天才发现侧面裂了，倒水会渗出来。", "裂纹很明显，怕割到孩子的手，不敢用了。",
    ];

    public const string Offer = "东西可以留着，我们退一半的钱，您看行吗？";
    public const string Contest = "出库前逐件检查，打包照片里是完好的；照片里的裂缝和我们的商品图角度、光线完全一样，请人工核对。";
    public const string Agreement = "给您添麻烦了，同意处理。";
    public const string Extension = "仓库盘点，监控要后天才能调出来。";
    public const string Appeal = "我家里拍的照片怎么会是假的？我又拍了一张，请换一位审核员再看一次。";
    public const string Withdrawal = "商家电话里已经解决了。";
    public const string Partial = "照片能看清裂纹，打包照显示出库时完好；损坏不影响装饰用途，按一半退款。";
    public const string Full = "新的照片从另一角度拍摄，裂纹连续、与光线相符，支持全额退款。";
    public const string Refusal = "照片与商品图逐处一致，只有裂缝处不同，裂缝没有厚度和阴影；无法认定实物损坏。";
    public const string Inspection = "两张照片看法不一，请师傅上门看一下实物再决定。";
}
