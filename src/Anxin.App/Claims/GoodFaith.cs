namespace Anxin.App.Claims;

/// <summary>What a buyer declares when filing, by version. A new text is a new version; the version declared is kept with the claim.</summary>
public sealed record GoodFaith(string Version, string Zh, string En)
{
    public static GoodFaith Current { get; } = new(
        "2026-11-1",
        "我保证所述情况和照片真实，照片由我拍摄、未用软件改动画面内容。我知道照片会由程序检查、由商家和审核员查看；检查结果只供人参考，任何对我不利的决定都由人作出并说明理由，我可以申诉。",
        "I declare that what I say and show is true, and that I took the photos myself and did not change what they show. I know that programs check the photos and that the merchant and a reviewer see them; "
            + "checks only inform people, every decision against me is made by a person who gives reasons, and I may appeal.");
}
