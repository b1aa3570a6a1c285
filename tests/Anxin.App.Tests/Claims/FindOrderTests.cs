using System.Net;
using System.Text.Json;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

public sealed class FindOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Number_and_phone_together_open_the_order(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        var code = await CodeFor(app, order.Number, TestApp.BuyerPhone);
        var token = (await (await app.Http.Post(
            "/api/claim-orders/find", new { orderNumber = order.Number, phone = TestApp.BuyerPhone, code })).Body()).GetProperty("orderToken").GetString();
        var seen = await (await app.Http.Get("/api/claim-orders/" + token)).Body();
        Assert.Equal((order.Number, true, TestApp.Paid), (
            seen.GetProperty("orderNumber").GetString(), seen.GetProperty("claimable").GetBoolean(), seen.GetProperty("mostMinor").GetInt64()));
        await (await app.Http.Post("/api/claim-orders/find", new { orderNumber = order.Number, phone = TestApp.BuyerPhone, code }))
            .Refused(HttpStatusCode.Unauthorized, "code_wrong");
    }

    [Theory, EveryDatabase]
    public async Task Whoever_knows_only_one_of_the_two_learns_nothing_and_gets_no_code(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        foreach (var (number, phone) in new[] { (order.Number, "13900000009"), ("TB99999999", TestApp.BuyerPhone), (order.Number, TestApp.BuyerPhone) })
        {
            using var answer = await app.Http.Post("/api/claim-orders/codes", new { orderNumber = number, phone });
            Assert.Equal((HttpStatusCode.Accepted, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct)));
        }

        await app.RunJobs();
        var code = Assert.Single(app.SentCodes());
        Assert.Equal(1, await app.Db(db => db.PhoneCodes.CountAsync(Ct)));

        // A code for an order opens that order, is no sign-in, and a sign-in code opens no order.
        await (await app.Http.Post("/api/phone-sign-in", new { phone = TestApp.BuyerPhone, code })).Refused(HttpStatusCode.Unauthorized, "wrong_code");
        var other = await app.WithOrder();
        await (await app.Http.Post("/api/claim-orders/find", new { orderNumber = other.Number, phone = TestApp.BuyerPhone, code }))
            .Refused(HttpStatusCode.Unauthorized, "code_wrong");
        var signIn = await app.CodeSentTo(TestApp.BuyerPhone);
        await (await app.Http.Post("/api/claim-orders/find", new { orderNumber = order.Number, phone = TestApp.BuyerPhone, code = signIn }))
            .Refused(HttpStatusCode.Unauthorized, "code_wrong");
        await (await app.Http.Post("/api/claim-orders/find", new { orderNumber = order.Number, phone = TestApp.BuyerPhone, code })).Body();
    }

    [Theory, EveryDatabase]
    public async Task The_link_a_merchant_hands_on_does_not_lead_to_the_buyers_claim(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithFiledClaim();
        var unproven = (await (await app.Http.Get(app.OrderPath(claim.Order))).Body()).GetProperty("openClaim");
        Assert.Equal(JsonValueKind.Null, unproven.GetProperty("url").ValueKind);
        var proven = (await (await app.Http.Get(app.OrderPath(claim.Order, proven: true))).Body()).GetProperty("openClaim");
        Assert.Equal("/c/" + claim.Token, proven.GetProperty("url").GetString());
        var path = app.OrderPath(claim.Order, proven: true);
        app.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(
            JsonValueKind.Null, (await (await app.Http.Get(path)).Body()).GetProperty("openClaim").GetProperty("url").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task Tokens_of_orders_claims_and_repairs_never_open_each_other(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (claim, repair) = (await app.WithFiledClaim(), await app.WithReport());
        var orderToken = app.OrderPath(claim.Order).Split('/')[^1];
        await (await app.Http.Get("/api/claim/" + orderToken)).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        await (await app.Http.Get("/api/claim/" + repair.Token)).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        await (await app.Http.Get("/api/track/" + claim.Token)).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        await (await app.Http.Get("/api/claim-orders/" + claim.Token)).Refused(HttpStatusCode.NotFound, "no_such_order_link");
        await (await app.Http.Post($"/api/claim/{repair.Token}/withdraw", new { })).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        var agent = await app.SignedIn(App.Parties.Role.Agent);
        await (await agent.Get($"/api/cases/{claim.Id}")).Refused(HttpStatusCode.NotFound, "no_such_case");
        await (await agent.Post($"/api/cases/{claim.Id}/reveal", new { field = "phone", reason = "想看一眼" })).Refused(HttpStatusCode.NotFound, "no_such_case");
    }

    private static async Task<string> CodeFor(TestApp app, string orderNumber, string phone)
    {
        using var answer = await app.Http.Post("/api/claim-orders/codes", new { orderNumber, phone });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await app.RunJobs();
        return app.SentCodes()[^1];
    }
}
