using System.Net;
using System.Text.Json.Nodes;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>Claims that must not be taken, and leave nothing behind.</summary>
public sealed class BadFilingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string?> Spoiled() => new()
    {
        { "amount_above_paid", "amountMinor", "25901" },
        { "invalid", "amountMinor", "0" },
        { "invalid", "amountMinor", "-5" },
        { "invalid", "reason", null },
        { "invalid_json", "reason", "\"Bored\"" },
        { "invalid", "statement", "\"x\"" },
        { "declaration_missing", "declared", "false" },
        { "declaration_outdated", "declarationVersion", "\"2020-1\"" },
        { "line_unknown", "line", "9" },
        { "shots_mismatch", "shots", """["Overall", "Damage"]""" },
        { "invalid", "language", "\"not a tag!\"" },
    };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task A_spoiled_claim_is_refused_and_leaves_nothing(string code, string field, string? value)
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var order = await app.WithOrder();
        var before = await app.Footprint();
        using var answer = await app.File(order, TestApp.Filing(f => f[field] = value is null ? null : JsonNode.Parse(value)), app.ClearPhoto());
        await answer.Refused(HttpStatusCode.BadRequest, code);
        Assert.Equal(before, await app.Footprint());
    }

    [Theory, EveryDatabase]
    public async Task Every_refusal_of_filing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        var before = await app.Footprint();
        await (await app.File(order, TestApp.Filing())).Refused(HttpStatusCode.BadRequest, "photos_missing");
        await (await app.File(order, TestApp.Filing(f => (f["reason"], f["ask"]) = ("NotReceived", "Exchange"))))
            .Refused(HttpStatusCode.BadRequest, "ask_does_not_fit");
        await (await app.File(order, TestApp.Filing(), "not a picture"u8.ToArray())).Refused(HttpStatusCode.BadRequest, "photo_not_an_image");
        await (await app.Http.Post("/api/claim-orders/" + new string('A', 48) + "/claims", TestApp.Filing()))
            .Refused(HttpStatusCode.NotFound, "no_such_order_link");
        Assert.Equal(before, await app.Footprint());

        var underway = await app.WithOrder(deliveredDaysAgo: null);
        await (await app.File(underway, TestApp.Filing(), app.ClearPhoto())).Refused(HttpStatusCode.Conflict, "order_not_delivered");
        await (await app.File(underway, TestApp.Filing(f => f["reason"] = "NotReceived"))).Body(HttpStatusCode.Created);
    }

    [Theory, EveryDatabase]
    public async Task A_window_that_closed_a_second_ago_is_closed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (late, intime) = (await app.WithOrder(deliveredDaysAgo: 15), await app.WithOrder(deliveredDaysAgo: 15));
        app.Clock.Advance(TimeSpan.FromSeconds(-1));
        await (await app.File(intime, TestApp.Filing(), app.ClearPhoto())).Body(HttpStatusCode.Created);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await (await app.File(late, TestApp.Filing(), app.ClearPhoto())).Refused(HttpStatusCode.Conflict, "filing_window_closed");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await (await app.File(late, TestApp.Filing(), app.ClearPhoto())).Refused(HttpStatusCode.Conflict, "filing_window_closed");
        var seen = await (await app.Http.Get(app.OrderPath(late))).Body();
        Assert.Equal((false, "filing_window_closed"), (
            seen.GetProperty("claimable").GetBoolean(), seen.GetProperty("notClaimableBecause").GetString()));
    }

    [Theory, EveryDatabase]
    public async Task A_claim_twice_is_one_claim_and_of_many_at_once_one_is_taken(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        var photo = app.ClearPhoto();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => app.File(order, TestApp.Filing(f => f["amountMinor"] = 1000 + i), photo)));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
        {
            var problem = await refused.Refused(HttpStatusCode.Conflict, "claim_open_already");
            Assert.DoesNotContain("/c/", problem.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(1, await app.Db(db => db.Claims.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task The_same_request_again_gets_the_first_answer(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        var photo = app.ClearPhoto();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.File(order, TestApp.Filing(), photo)));
        var ids = new HashSet<Guid>();
        foreach (var answer in answers)
        {
            ids.Add((await answer.Body(HttpStatusCode.Created)).GetProperty("caseId").GetGuid());
        }

        Assert.Single(ids);
        Assert.Equal(1, await app.Db(db => db.Evidence.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task What_was_granted_before_cannot_be_claimed_again(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithGrantedClaim();
        using var merchant = await app.MerchantOf(claim);
        await (await merchant.Post(claim.ForMerchant + "/payment", new { amountMinor = 12_000, reference = "WX-7" })).Body();
        var left = TestApp.Paid - 12_000;
        Assert.Equal(left, (await (await app.Http.Get(app.OrderPath(claim.Order))).Body()).GetProperty("mostMinor").GetInt64());
        await (await app.File(claim.Order, TestApp.Filing(f => f["amountMinor"] = left + 1), app.ClearPhoto()))
            .Refused(HttpStatusCode.BadRequest, "amount_above_paid");
        await (await app.File(claim.Order, TestApp.Filing(f => f["amountMinor"] = left), app.ClearPhoto())).Body(HttpStatusCode.Created);
    }
}
