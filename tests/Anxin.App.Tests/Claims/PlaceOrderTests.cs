using System.Net;
using System.Text.Json.Nodes;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>Orders told one by one.</summary>
public sealed class PlaceOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_order_is_shown_as_it_was_told_with_its_buyer_masked(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        using var answer = await shop.Desk.Post("/api/orders", app.Sale());
        var order = await answer.Body(HttpStatusCode.Created);
        Assert.Equal($"/api/orders/{order.GetProperty("id").GetGuid()}", answer.Headers.Location?.OriginalString);
        Assert.Equal("\"0\"", answer.Headers.ETag?.Tag);
        Assert.Equal(("欧**", "137****5678"), (order.GetProperty("buyer").GetProperty("name").GetString(), order.GetProperty("buyer").GetProperty("phone").GetString()));
        Assert.Equal((800L, 21_680L), (order.GetProperty("freightMinor").GetInt64(), order.GetProperty("paidMinor").GetInt64()));
        Assert.Equal(new DateTime(2026, 11, 15, 1, 30, 0, DateTimeKind.Utc), order.GetProperty("placedAt").GetDateTime());
        var lines = order.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal([(1, "陶瓷马克杯", 2), (2, "台灯", 1)], lines.Select(l => (l.GetProperty("line").GetInt32(), l.GetProperty("title").GetString()!, l.GetProperty("quantity").GetInt32())));
        foreach (var clear in new[] { TestApp.Name, TestApp.PhoneNumber, TestApp.Address })
        {
            Assert.DoesNotContain(clear, order.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_same_sale_told_twice_is_one_order_and_another_under_its_number_is_refused(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = app.Sale();
        var first = TestApp.Sold(await (await shop.Desk.Post("/api/orders", sale)).Body(HttpStatusCode.Created));
        Assert.Equal(first, TestApp.Sold(await (await shop.Desk.Post("/api/orders", sale)).Body()));
        sale["buyerPhone"] = "+86 137-1234-5678"; // the same number, written otherwise
        Assert.Equal(first, TestApp.Sold(await (await shop.Desk.Post("/api/orders", sale)).Body()));

        var before = await app.Footprint();
        foreach (var (field, value) in new (string, JsonNode)[] { ("paidMinor", 21_679), ("buyerName", "王小明"), ("deliveredAt", "2026-11-19T04:00:00Z"), ("shipTo", "别处1号") })
        {
            var other = (JsonObject)sale.DeepClone();
            other[field] = value;
            await (await shop.Desk.Post("/api/orders", other)).Refused(HttpStatusCode.Conflict, "order_number_taken");
        }

        Assert.Equal(before, await app.Footprint());
        var neighbour = await app.WithShop(); // numbers belong to their merchant
        Assert.NotEqual(first.Id, TestApp.Sold(await (await neighbour.Desk.Post("/api/orders", sale)).Body(HttpStatusCode.Created)).Id);
    }

    [Theory, EveryDatabase]
    public async Task A_sale_told_by_eight_at_once_is_one_order(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = app.Sale();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Desk.Post("/api/orders", sale.DeepClone())));
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        Assert.Equal(1, await app.Db(db => db.Orders.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task What_is_wrong_with_an_order_is_said_and_nothing_of_it_stays(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var before = await app.Footprint();
        (Action<JsonObject> Spoil, string Code, string? Field)[] wrong =
        [
            (s => s["number"] = null, "invalid", "number"),
            (s => s["number"] = new string('9', 61), "invalid", "number"),
            (s => s["number"] = "1\n2", "invalid", "number"),
            (s => s["currency"] = "USD", "invalid", "currency"),
            (s => s["lines"] = new JsonArray(), "invalid", "lines"),
            (s => s["lines"] = new JsonArray(null, null), "line_missing", "lines[0]"),
            (s => s["lines"]![0]!["title"] = " ", "invalid", "lines[0].title"),
            (s => s["lines"]![1]!["quantity"] = 0, "invalid", "lines[1].quantity"),
            (s => ((JsonObject)s["lines"]![0]!).Remove("priceMinor"), "invalid", "lines[0].priceMinor"),
            (s => s["lines"]![0]!["priceMinor"] = -1, "invalid", "lines[0].priceMinor"),
            (s => s["lines"]![0]!["priceMinor"] = 39.9, "invalid_json", "lines[0].priceMinor"),
            (s => s["lines"]![1]!["category"] = "spaceship", "category_unknown", "lines[1].category"),
            (s => s["buyerPhone"] = "12345", "phone_invalid", "buyerPhone"),
            (s => s["paidMinor"] = 21_681, "paid_above_total", "paidMinor"),
            (s => s["paidMinor"] = -1, "invalid", "paidMinor"),
            (s => s.Remove("freightMinor"), "invalid", "freightMinor"),
            (s => s["placedAt"] = "2026-11-15T09:30:00", "time_zone_missing", "placedAt"),
            (s => s["placedAt"] = "0026-11-15T09:30:00Z", "time_too_early", "placedAt"),
            (s => s["placedAt"] = "yesterday", "invalid_json", "placedAt"),
            (s => s["shippedAt"] = "2026-11-14T09:30:00Z", "times_out_of_order", "shippedAt"),
            (s => s["deliveredAt"] = "2026-11-16T09:59:59Z", "times_out_of_order", "deliveredAt"),
            (s => s["deliveredAt"] = "2026-11-23T02:10:01Z", "time_in_future", "deliveredAt"),
        ];
        foreach (var (spoil, code, field) in wrong)
        {
            using var answer = await shop.Desk.Post("/api/orders", app.Sale(spoil));
            var problem = await answer.Refused(HttpStatusCode.BadRequest, code);
            Assert.Equal((code, field), (code, problem.GetProperty("field").GetString()));
        }

        Assert.Equal(before, await app.Footprint());
    }

    [Theory, EveryDatabase]
    public async Task Times_are_filled_in_later_and_stay_once_a_claim_rests_on_them(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop, s => (s["shippedAt"], s["deliveredAt"]) = (null, null));
        var shipped = new { shippedAt = "2026-11-17T01:00:00Z", deliveredAt = (string?)null };
        var order = await (await shop.Desk.Send(HttpMethod.Put, sale.Path + "/dates", shipped, ("If-Match", "\"0\""))).Body();
        Assert.Equal(1, order.GetProperty("version").GetInt32());
        await (await shop.Desk.Send(HttpMethod.Put, sale.Path + "/dates", shipped, ("If-Match", "\"0\""))).Refused(HttpStatusCode.PreconditionFailed, "stale_version");
        await (await shop.Desk.Send(HttpMethod.Put, sale.Path + "/dates", new { shippedAt = "2026-11-17T01:00:00Z", deliveredAt = "2026-11-17T00:59:59Z" }))
            .Refused(HttpStatusCode.BadRequest, "times_out_of_order");

        await app.WithClaimRow(sale.Id);
        await (await shop.Desk.Send(HttpMethod.Put, sale.Path + "/dates", new { shippedAt = "2026-11-18T01:00:00Z" })).Refused(HttpStatusCode.Conflict, "order_has_claim");
        order = await (await shop.Desk.Send(
            HttpMethod.Put, sale.Path + "/dates", new { shippedAt = "2026-11-17T01:00:00Z", deliveredAt = "2026-11-19T01:00:00Z" })).Body();
        Assert.Equal(new DateTime(2026, 11, 19, 1, 0, 0, DateTimeKind.Utc), order.GetProperty("deliveredAt").GetDateTime());
        await (await shop.Desk.Send(HttpMethod.Put, sale.Path + "/dates", new { })).Refused(HttpStatusCode.Conflict, "order_has_claim");
        Assert.Equal(2, await app.Db(db => db.PartyChanges.CountAsync(c => c.SubjectId == sale.Id && c.Kind == "order_dated", Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Orders_are_listed_newest_first_and_found_by_number_title_and_phone(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var (old, young) = (await app.WithSale(shop), await app.WithSale(shop, s =>
        {
            s["placedAt"] = "2026-11-20T00:00:00Z";
            (s["shippedAt"], s["deliveredAt"], s["buyerPhone"]) = (null, null, "13800138000");
            s["lines"]![0]!["title"] = "搪瓷杯";
        }));
        var claim = await app.WithClaimRow(old.Id);
        Assert.Equal([young.Number, old.Number], await Numbers(shop, ""));
        Assert.Equal([old.Number], await Numbers(shop, "?q=" + old.Number));
        Assert.Equal([young.Number], await Numbers(shop, "?q=搪瓷"));
        Assert.Equal([old.Number], await Numbers(shop, "?q=137 1234 5678"));
        Assert.Empty(await Numbers(shop, "?q=nothing"));
        Assert.Equal([old.Number], await Numbers(shop, "?page=2&size=1"));

        var row = (await (await shop.Desk.Get("/api/orders?q=" + old.Number)).Body()).GetProperty("items")[0];
        Assert.Equal((2, "陶瓷马克杯"), (row.GetProperty("lines").GetInt32(), row.GetProperty("title").GetString()));
        Assert.Equal(("EvidenceCheck", claim), (row.GetProperty("claim").GetProperty("state").GetString(), row.GetProperty("claim").GetProperty("caseId").GetGuid()));
        Assert.DoesNotContain(TestApp.PhoneNumber, row.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Numbers(TestApp.TestShop shop, string query)
    {
        using var answer = await shop.Desk.Get("/api/orders" + query);
        return [.. (await answer.Body()).GetProperty("items").EnumerateArray().Select(o => o.GetProperty("number").GetString()!)];
    }
}
