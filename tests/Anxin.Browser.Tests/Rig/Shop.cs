using System.Text.Json;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>A merchant's shop, as its programs see it: orders with a listing picture, and the links buyers file claims from.</summary>
public sealed class Shop(IAPIRequestContext merchant, byte[] listing)
{
    public const string Phone = Exhibits.Phone;

    /// <summary>An order that arrived yesterday.</summary>
    public async Task<ShopOrder> Sells(string number, string title = "青釉花瓶", long priceMinor = 26_800)
    {
        var now = TimeProvider.System.GetUtcNow();
        var placed = await Post("/api/orders", new
        {
            number,
            buyerName = "欧阳青禾",
            buyerPhone = Phone,
            currency = "CNY",
            lines = new[] { new { title, quantity = 1, priceMinor } },
            freightMinor = 800,
            paidMinor = priceMinor + 800,
            placedAt = now.AddDays(-4),
            shippedAt = now.AddDays(-3),
            deliveredAt = now.AddDays(-1),
        });
        var id = placed.GetProperty("id").GetGuid();
        var form = merchant.CreateFormData();
        form.Append("report", new FilePayload { Name = "report.json", MimeType = "application/json", Buffer = """{"kind":"Listing"}"""u8.ToArray() });
        form.Append("photos", new FilePayload { Name = "vase.jpg", MimeType = "image/jpeg", Buffer = listing });
        var stored = await merchant.PostAsync($"/api/orders/{id}/files", new APIRequestContextOptions { Multipart = form });
        Assert.True(stored.Ok, await stored.TextAsync());
        var link = await Post($"/api/orders/{id}/claim-link", new { });
        return new ShopOrder(id, number, link.GetProperty("token").GetString()!);
    }

    public async Task<JsonElement> Post(string path, object body) => await Post(merchant, path, body);

    public static async Task<JsonElement> Post(IAPIRequestContext api, string path, object body)
    {
        var answer = await api.PostAsync(path, new APIRequestContextOptions { DataObject = body });
        Assert.True(answer.Ok, $"{path}: {answer.Status} {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value;
    }

    /// <summary>A claim with one photo, filed by the buyer's link; returns when its photo was checked.</summary>
    public static async Task<JsonElement> Files(IAPIRequestContext buyer, string orderToken, byte[] photo)
    {
        var order = (await (await buyer.GetAsync($"/api/claim-orders/{orderToken}")).JsonAsync())!.Value;
        var form = buyer.CreateFormData();
        var report = JsonSerializer.SerializeToUtf8Bytes(new
        {
            reason = "Damaged",
            ask = "RefundOnly",
            amountMinor = order.GetProperty("mostMinor").GetInt64(),
            statement = "打开箱子就看到瓶身有一道裂纹，外箱完好。",
            declarationVersion = order.GetProperty("declaration").GetProperty("version").GetString(),
            declared = true,
            language = "zh-CN",
            shots = new[] { "Damage" },
        });
        form.Append("report", new FilePayload { Name = "report.json", MimeType = "application/json", Buffer = report });
        form.Append("photos", new FilePayload { Name = "crack.jpg", MimeType = "image/jpeg", Buffer = photo });
        var answer = await buyer.PostAsync($"/api/claim-orders/{orderToken}/claims", new APIRequestContextOptions { Multipart = form });
        Assert.True(answer.Ok, await answer.TextAsync());
        var filed = (await answer.JsonAsync())!.Value;
        await Until(buyer, $"/api/claim/{filed.GetProperty("token").GetString()}", view => view.GetProperty("state").GetString() != "EvidenceCheck");
        return filed;
    }

    private static async Task Until(IAPIRequestContext api, string path, Func<JsonElement, bool> there)
    {
        for (var wait = 0; wait < 600; wait++)
        {
            if (there((await (await api.GetAsync(path)).JsonAsync())!.Value))
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{path} stayed as it was.");
    }
}
