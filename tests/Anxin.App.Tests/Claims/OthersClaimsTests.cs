using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>Another merchant's claim is not there: not to read, not to act on, not in lists, not in its photos.</summary>
public sealed class OthersClaimsTests
{
    private static readonly (string Act, object Body)[] Acts =
    [
        ("agree", new { }), ("counter", new { ask = "RefundOnly", amountMinor = 10, statement = "好的" }), ("contest", new { statement = "不同意这个说法" }),
        ("waive", new { }), ("extend", new { reason = "仓库盘点中" }), ("statement", new { text = "补充一句" }), ("appeal", new { statement = "我们不同意" }),
        ("accept-decision", new { }), ("receive-back", new { }), ("object-return", new { statement = "不是那一件" }), ("fulfil", new { }),
        ("payment", new { amountMinor = 12_000, reference = "WX-1" }),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task To_another_merchant_and_to_a_program_of_none_the_claim_does_not_exist(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim();
        var photo = (await app.See(claim)).GetProperty("photos")[0].GetProperty("id").GetGuid();
        var before = await app.Footprint();
        HttpClient[] strangers =
        [
            await app.SignedIn(Role.Merchant), await app.SignedIn(Role.Integrator, (await app.WithMerchantAndBrand()).MerchantId),
            await app.SignedIn(Role.Integrator),
        ];
        before = await app.Footprint();
        foreach (var stranger in strangers)
        {
            await (await stranger.Get(claim.ForMerchant)).Refused(HttpStatusCode.NotFound, "no_such_claim");
            await (await stranger.Get($"{claim.ForMerchant}/photos/{photo}")).Refused(HttpStatusCode.NotFound, "no_such_claim");
            await (await stranger.Get($"{claim.ForMerchant}/order-files/{photo}")).Refused(HttpStatusCode.NotFound, "no_such_claim");
            foreach (var (act, body) in Acts)
            {
                await (await stranger.Post($"{claim.ForMerchant}/{act}", body)).Refused(HttpStatusCode.NotFound, "no_such_claim");
            }

            foreach (var path in new[] { "/api/merchant/claims?view=all", $"/api/merchant/claims?view=all&q={claim.Order.Number}", $"/api/merchant/claims?view=all&q={claim.Number}" })
            {
                var list = await (await stranger.Get(path)).Body();
                Assert.Equal((0, 0), (list.GetProperty("total").GetInt32(), list.GetProperty("counts").GetProperty("all").GetInt32()));
            }
        }

        Assert.Equal(before, await app.Footprint());
        Assert.Equal("AwaitingMerchant", await app.StateOf(claim));
    }

    [Theory, EveryDatabase]
    public async Task A_merchants_program_does_what_its_staff_does(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim();
        using var program = await app.SignedIn(Role.Integrator, claim.Order.MerchantId);
        await (await program.Post(claim.ForMerchant + "/agree")).Body();
        var pay = new { amountMinor = 12_000, reference = "WX-20261124-1" };
        var paid = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => program.Send(HttpMethod.Post, claim.ForMerchant + "/payment", pay, ("Idempotency-Key", "pay-1"))));
        foreach (var answer in paid)
        {
            Assert.Equal("Paid", (await answer.Body()).GetProperty("state").GetString());
        }

        Assert.Equal(1, await app.Db(db => db.Payments.CountAsync(Ct)));
        await (await program.Send(HttpMethod.Post, claim.ForMerchant + "/payment", pay with { reference = "WX-2" }, ("Idempotency-Key", "pay-1")))
            .Refused(HttpStatusCode.Conflict, "idempotency_key_reused");
        await (await program.Post(claim.ForMerchant + "/payment", pay with { reference = "WX-3" })).Refused(HttpStatusCode.Conflict, "wrong_state");
        await (await program.Post(claim.ForMerchant + "/payment", pay with { amountMinor = 1 })).Refused(HttpStatusCode.Conflict, "wrong_state");
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_paid_that_was_not_granted(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (waiting, granted) = (await app.WithClaim(), await app.WithGrantedClaim());
        using var ofWaiting = await app.MerchantOf(waiting);
        using var ofGranted = await app.MerchantOf(granted);
        await (await ofWaiting.Post(waiting.ForMerchant + "/payment", new { amountMinor = 12_000, reference = "WX-1" })).Refused(HttpStatusCode.Conflict, "wrong_state");
        foreach (var amount in new[] { 11_999, 12_001 })
        {
            await (await ofGranted.Post(granted.ForMerchant + "/payment", new { amountMinor = amount, reference = "WX-1" }))
                .Refused(HttpStatusCode.BadRequest, "amount_not_granted");
        }

        Assert.Equal(0, await app.Db(db => db.Payments.CountAsync(Ct)));
    }
}
