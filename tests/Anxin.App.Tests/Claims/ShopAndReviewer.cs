using System.Net.Http.Headers;
using System.Net.Http.Json;
using Anxin.App.Claims;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.App.Vault;
using Microsoft.AspNetCore.Identity;

namespace Anxin.App.Tests.Claims;

/// <summary>A shop with orders and a reviewer, put into the database of a real server program, and what they say to it.</summary>
internal sealed class ShopAndReviewer(Executable server, string key)
{
    private const string UserName = "reviewer-k";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ShopAndReviewer> In(Executable server, int orders, List<string> links)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var vault = new App.Vault.Vault(KeyRingFile.Read(Path.Combine(server.Data, "keys", "ring.json")));
        var merchant = new Merchant(Guid.CreateVersion7(), "测试商家");
        var (apiKey, text) = ApiKey.Issue(vault, "shop", merchant.Id, "system", now);
        var account = Account.Create(Guid.CreateVersion7(), UserName, Role.Reviewer, now);
        var (stored, ofAccount) = vault.NewKey(account.Id, now);
        account.Name(ofAccount, "测试账户");
        account.NormalizedUserName = UserName.ToUpperInvariant();
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, TestApp.Password);
        await server.Db(async db =>
        {
            db.AddRange(merchant, apiKey, account, stored);
            for (var i = 0; i < orders; i++)
            {
                var order = Order.Place(Guid.CreateVersion7(), merchant.Id, $"K{i:D6}", "CNY", now);
                var (storedKey, ofOrder) = vault.NewKey(order.Id, now);
                Assert.True(Phone.TryParse(TestApp.BuyerPhone, out var phone));
                order.SoldTo(ofOrder, vault, TestApp.Buyer, phone, TestApp.ShipTo);
                order.Charge([OrderLine.Of(order.Id, 1, "落地扇", 1, 20_000)], 0, 20_000, [1]);
                order.Went(now.AddDays(-9), null, null);
                db.AddRange(storedKey, order);
                links.Add(vault.OrderToken(order.Id));
            }

            return await db.SaveChangesAsync(Ct);
        });
        return new ShopAndReviewer(server, text);
    }

    /// <summary>A browser of the shop's program.</summary>
    public HttpClient Shop()
    {
        var http = new HttpClient { BaseAddress = server.Http.BaseAddress };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
        return http;
    }

    public async Task<HttpClient> Reviewer()
    {
        var http = new HttpClient { BaseAddress = server.Http.BaseAddress };
        using var answer = await http.PostAsJsonAsync("/api/sign-in?mode=bearer", new { userName = UserName, password = TestApp.Password }, Ct);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Body()).GetProperty("accessToken").GetString());
        return http;
    }

    /// <summary>Files a claim for what was not received, which needs no photo.</summary>
    public async Task<Guid> File(string link)
    {
        using var answer = await server.Http.PostAsJsonAsync(
            $"/api/claim-orders/{link}/claims", TestApp.Filing(f => f["reason"] = "NotReceived"), Ct);
        return (await answer.Body(System.Net.HttpStatusCode.Created)).GetProperty("caseId").GetGuid();
    }

    public static async Task<string> StateOf(HttpClient reviewer, Guid claim)
    {
        using var answer = await reviewer.GetAsync($"/api/review/claims/{claim}", Ct);
        return (await answer.Body()).GetProperty("claim").GetProperty("state").GetString()!;
    }
}
