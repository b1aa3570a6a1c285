using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Cases;
using Anxin.App.Claims;
using Anxin.App.Parties;
using Anxin.App.Rules;
using Anxin.App.Tests.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Rig;

/// <summary>Shops and their orders, told over HTTP as shops tell them.</summary>
public sealed partial class TestApp
{
    private int _sales;

    /// <summary>A merchant with somebody at the desk.</summary>
    public sealed record TestShop(Guid MerchantId, HttpClient Desk);

    public sealed record TestSale(Guid Id, string Number)
    {
        public string Path => $"/api/orders/{Id}";
    }

    /// <summary>An order that is taken as it is, unless <paramref name="change"/> spoils it: two cups and a lamp, paid in full.</summary>
    public JsonObject Sale(Action<JsonObject>? change = null)
    {
        var sale = new JsonObject
        {
            ["number"] = $"SO-{Interlocked.Increment(ref _sales):D6}",
            ["buyerName"] = Name,
            ["buyerPhone"] = PhoneNumber,
            ["shipTo"] = Address,
            ["currency"] = "CNY",
            ["lines"] = new JsonArray(
                new JsonObject { ["sku"] = "CUP-1", ["title"] = "陶瓷马克杯", ["quantity"] = 2, ["priceMinor"] = 3_990 },
                new JsonObject { ["title"] = "台灯", ["category"] = "lighting-electric", ["quantity"] = 1, ["priceMinor"] = 12_900 }),
            ["freightMinor"] = 800,
            ["paidMinor"] = 21_680,
            ["placedAt"] = "2026-11-15T09:30:00+08:00",
            ["shippedAt"] = "2026-11-16T10:00:00Z",
            ["deliveredAt"] = "2026-11-19T03:00:00Z",
        };
        change?.Invoke(sale);
        return sale;
    }

    public async Task<TestShop> WithShop()
    {
        var merchant = (await WithMerchantAndBrand()).MerchantId;
        return new TestShop(merchant, await SignedIn(Role.Merchant, merchant));
    }

    public async Task<TestSale> WithSale(TestShop shop, Action<JsonObject>? change = null)
    {
        using var answer = await shop.Desk.Post("/api/orders", Sale(change));
        return Sold(await answer.Body(HttpStatusCode.Created));
    }

    public static TestSale Sold(JsonElement order) => new(order.GetProperty("id").GetGuid(), order.GetProperty("number").GetString()!);

    public static async Task<JsonElement> OrderSeenBy(HttpClient http, TestSale sale)
    {
        using var answer = await http.Get(sale.Path);
        return await answer.Body();
    }

    /// <summary>A claim on an order as a row, for what only asks whether there is one. Answers its id.</summary>
    public async Task<Guid> WithClaimRow(Guid orderId, Action<Claim>? shape = null, ClaimTerms? terms = null, ClaimPolicy? policy = null)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var @case = Case.Open(Guid.CreateVersion7(), CaseKind.Claim, "zh-CN", now);
        await Db(async db =>
        {
            var merchant = await db.Orders.Where(o => o.Id == orderId).Select(o => o.MerchantId).SingleAsync(Ct);
            var claim = Claim.File(
                @case.Id, terms ?? new ClaimTerms(orderId, merchant, ClaimReason.Damaged, ClaimAsk.RefundOnly, 4_000), 1, policy ?? new ClaimPolicy(), now);
            claim.Describe([1], "2026-11-1");
            shape?.Invoke(claim);
            db.Cases.Add(@case);
            db.Claims.Add(claim);
            db.AddRange(claim.TakeWritten());
            return await db.SaveChangesAsync(Ct);
        });
        return @case.Id;
    }

    /// <summary>What an operator does after an update.</summary>
    public Task Migrate() => Anxin.Server.AnxinServer.Prepare(_web.Services, Ct);

    /// <summary>The form in which a merchant's files come.</summary>
    public static MultipartFormDataContent Files(string kind, int? line = null, byte[]? video = null, params byte[][] photos)
    {
        var form = Form(new JsonObject { ["kind"] = kind, ["line"] = line }, photos);
        if (video is not null)
        {
            form.Add(new ByteArrayContent(video) { Headers = { ContentType = new MediaTypeHeaderValue("video/mp4") } }, "video", "packing.mp4");
        }

        return form;
    }

    /// <summary>An order sheet sent as a spreadsheet program writes it.</summary>
    public static Task<HttpResponseMessage> Import(HttpClient http, string sheet, bool dryRun = false) =>
        Import(http, Encoding.UTF8.GetBytes(sheet), dryRun);

    public static async Task<HttpResponseMessage> Import(HttpClient http, byte[] sheet, bool dryRun = false)
    {
        using var content = new ByteArrayContent(sheet) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        return await http.PostAsync($"/api/orders/import?dryRun={(dryRun ? "true" : "false")}", content, Ct);
    }
}
