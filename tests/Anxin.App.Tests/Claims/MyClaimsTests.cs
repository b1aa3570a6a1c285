using System.Text.Json;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Claims;

public sealed class MyClaimsTests
{
    [Theory, EveryDatabase]
    public async Task A_buyer_finds_the_claims_of_the_phone_that_was_proved_finished_ones_too(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (open, over) = (await app.WithClaim(), await app.WithClaim());
        await (await app.Http.Post(over.Path + "/withdraw", new { reason = "已和商家说好" })).Body();
        var items = await Items(app, TestApp.BuyerPhone);
        Assert.Equal(
            new[] { (open.Number, $"/c/{open.Token}", "AwaitingMerchant"), (over.Number, $"/c/{over.Token}", "Withdrawn") }.Order(),
            items.Select(i => (
                i.GetProperty("number").GetString()!, i.GetProperty("url").GetString()!, i.GetProperty("state").GetString()!)).Order());
        Assert.All(items, i => Assert.Equal("落地扇 FS-40", i.GetProperty("title").GetString()));
        Assert.Empty(await Items(app, TestApp.PhoneNumber));
    }

    private static async Task<List<JsonElement>> Items(TestApp app, string phone)
    {
        using var buyer = await app.SignedInByPhone(phone);
        return [.. (await (await buyer.Get("/api/my/claims")).Body()).GetProperty("items").EnumerateArray()];
    }
}
