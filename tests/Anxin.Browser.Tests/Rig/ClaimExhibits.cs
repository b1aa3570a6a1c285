using Anxin.App.Parties;

namespace Anxin.Browser.Tests.Rig;

/// <summary>Claims to look at: an order nobody has claimed on, and a claim that was contested, decided, and can be appealed.</summary>
/// <param name="Fresh">The order without a claim.</param>
/// <param name="Sold">The order that was claimed on.</param>
/// <param name="Token">Of the claim's link.</param>
/// <param name="ClaimId">The claim.</param>
/// <param name="DecisionId">Its decision.</param>
public sealed record ClaimExhibits(ShopOrder Fresh, ShopOrder Sold, string Token, Guid ClaimId, Guid DecisionId)
{
    public string Lead(string path) => path.Replace("{orderToken}", Fresh.Token, StringComparison.Ordinal)
        .Replace("{claimToken}", Token, StringComparison.Ordinal).Replace("{claim}", $"{ClaimId}", StringComparison.Ordinal)
        .Replace("{order}", $"{Sold.Id}", StringComparison.Ordinal).Replace("{decision}", $"{DecisionId}", StringComparison.Ordinal);

    public static async Task<ClaimExhibits> Arrange(Stage stage)
    {
        await using var merchant = await stage.SignedIn(Role.Merchant);
        await using var reviewer = await stage.SignedIn(Role.Reviewer);
        await using var buyer = await stage.Stranger();
        var shop = new Shop(merchant.Page.Context.APIRequest, stage.Listing);
        var (fresh, sold) = (await shop.Sells("EX-1001"), await shop.Sells("EX-1002"));
        var filed = await Shop.Files(buyer.Page.Context.APIRequest, sold.Token, stage.PaintedCrack);
        var id = filed.GetProperty("caseId").GetGuid();
        await shop.Post($"/api/merchant/claims/{id}/contest", new { statement = "发货前检查过，瓶身没有裂纹，见打包记录。" });
        var desk = reviewer.Page.Context.APIRequest;
        await Shop.Post(desk, $"/api/review/claims/{id}/take", new { });
        var decided = await Shop.Post(desk, $"/api/review/claims/{id}/decide", new
        {
            outcome = "Partial",
            amountMinor = 8_000,
            reasons = "照片与商品图是同一张画面，瓶身有一处改动，不能认定为实拍；商家也没有打包视频，因此支持一部分。",
            findings = Array.Empty<Guid>(),
            lawCards = Array.Empty<string>(),
        });
        var decision = decided.GetProperty("claim").GetProperty("decisions").EnumerateArray().Single().GetProperty("id").GetGuid();
        return new ClaimExhibits(fresh, sold, filed.GetProperty("token").GetString()!, id, decision);
    }
}
