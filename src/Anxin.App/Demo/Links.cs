using Anxin.App.Claims;
using Anxin.App.Demo.Acting;
using Anxin.App.Demo.Claiming;
using Anxin.App.Demo.Stories;

namespace Anxin.App.Demo;

/// <summary>The repairs and claims a newcomer should look at first.</summary>
internal static class Links
{
    private static readonly (Fate Fate, string Zh, string En)[] Telling =
    [
        (Fate.EnRoute, "师傅在路上，可以看到上门码", "The technician is on the way; the door code can be seen"),
        (Fate.Asking, "正在询问师傅", "A technician is being asked"),
        (Fate.Scheduled, "已约好上门时间", "A visit is arranged"),
        (Fate.Unconfirmed, "已修好，等您确认评价", "Done, waits for confirmation and rating"),
        (Fate.NeedsInfo, "地址不清楚，请选择区县", "The address is unclear; choose the county"),
        (Fate.Nobody, "暂时没有合适的师傅", "Nobody qualified is near yet"),
        (Fate.Finished, "已完成并评价", "Done and rated"),
    ];

    private static readonly (ClaimState Ends, Picture Shows, string Zh, string En)[] TellingClaims =
    [
        (ClaimState.NeedsEvidence, Picture.Blurred, "照片模糊，请再拍一张", "The photo is blurred; another one is wanted"),
        (ClaimState.AwaitingMerchant, Picture.PaintedCrack, "商品图上画了一道裂缝，等商家答复", "A crack painted on the shop's picture; the merchant is to answer"),
        (ClaimState.AwaitingBuyer, Picture.Honest, "商家提出退一半，等您答复", "The merchant offers half; the buyer is to answer"),
        (ClaimState.HumanReview, Picture.Labelled, "文件带有 AI 生成标识，等人工审核", "The file is labelled as generated; a person is to decide"),
        (ClaimState.Decided, Picture.PaintedCrack, "已有决定，可以申诉", "Decided; an appeal is open"),
        (ClaimState.Paid, Picture.Honest, "退款已到账", "Paid"),
    ];

    /// <summary>The claims a newcomer should look at first, and an order on which nothing was claimed yet.</summary>
    public static IReadOnlyList<SeedDemo.Link> Of(ClaimPlay claims, Vault.Vault vault) =>
    [
        new(Shop.NumberOf(ClaimPlay.OpenNumber), "可以发起售后申请的订单", "An order to file a claim on", "/claim/" + vault.OrderToken(claims.OpenOrder)),
        .. TellingClaims.Select(t => (t, Player: claims.Players.First(p => p.Plot.Ends == t.Ends && p.Plot.Shows == t.Shows)))
            .Select(x => new SeedDemo.Link(x.Player.Number, x.t.Zh, x.t.En, "/c/" + x.Player.Token)),
    ];

    public static IReadOnlyList<SeedDemo.Link> Of(IReadOnlyList<CasePlayer> players) =>
    [
        .. Telling.Select(t => (t, Player: players.Where(p => p.Story.Fate == t.Fate).OrderByDescending(p => p.Story.Photos).First()))
            .Select(x => new SeedDemo.Link(x.Player.Number, x.t.Zh, x.t.En, "/t/" + x.Player.Token)),
    ];
}
