using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>Whole claims, from filing to their end.</summary>
public sealed class ClaimFlowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_claim_is_filed_heard_decided_appealed_decided_by_another_and_paid(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        var claim = await app.WithFiledClaim(order);
        Assert.Equal("EvidenceCheck", await app.StateOf(claim));
        await app.RunJobs();
        Assert.Equal("AwaitingMerchant", await app.StateOf(claim));

        using var merchant = await app.MerchantOf(claim);
        var list = await (await merchant.Get("/api/merchant/claims?view=waiting")).Body();
        Assert.Equal(claim.Number, Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("number").GetString());
        using var contest = TestApp.Form(new System.Text.Json.Nodes.JsonObject { ["statement"] = "发货前检查过，完好无损" }, app.ClearPhoto());
        var contested = await (await merchant.PostAsync(claim.ForMerchant + "/contest", contest, Ct)).Body();
        Assert.Equal("HumanReview", contested.GetProperty("state").GetString());
        await app.RunJobs();

        using var first = await app.SignedIn(Role.Reviewer);
        using var second = await app.SignedIn(Role.Reviewer);
        var decided = await app.Decide(first, claim, "Refuse");
        Assert.Equal("Decided", decided.GetProperty("state").GetString());
        var ruling = Assert.Single(decided.GetProperty("decisions").EnumerateArray());
        Assert.Equal(("Refuse", "reviewer", TestApp.Reasons), (
            ruling.GetProperty("outcome").GetString(), ruling.GetProperty("decidedBy").GetString(), ruling.GetProperty("reasons").GetString()));
        Assert.Matches("^R-[0-9A-F]{4}$", ruling.GetProperty("reviewer").GetString());

        var appealed = await (await app.Http.Post(claim.Path + "/appeal", new { statement = "请再看一眼第二张照片" })).Body();
        Assert.Equal("AppealReview", appealed.GetProperty("state").GetString());
        await (await first.Post(claim.ForReview + "/take")).Refused(HttpStatusCode.Forbidden, "decided_before");
        decided = await app.Decide(second, claim, "Partial", 6_000);
        Assert.Equal(2, decided.GetProperty("decisions").GetArrayLength());

        await (await app.Http.Post(claim.Path + "/accept-decision")).Body();
        var granted = await (await merchant.Post(claim.ForMerchant + "/accept-decision")).Body();
        Assert.Equal("Granted", granted.GetProperty("state").GetString());
        await (await merchant.Post(claim.ForMerchant + "/payment", new { amountMinor = 5_999, reference = "WX-1" }))
            .Refused(HttpStatusCode.BadRequest, "amount_not_granted");
        var paid = await (await merchant.Post(claim.ForMerchant + "/payment", new { amountMinor = 6_000, reference = "WX-1" })).Body();
        Assert.Equal(("Paid", 6_000, "WX-1"), (
            paid.GetProperty("state").GetString(), paid.GetProperty("settlement").GetProperty("amountMinor").GetInt64(),
            paid.GetProperty("settlement").GetProperty("reference").GetString()));
        await app.RunJobs();
        await JournalAgrees(app, claim, "Paid");
        Assert.NotNull(await app.Db(db => db.Cases.Where(c => c.Id == claim.Id).Select(c => c.ClosedAt).SingleAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_merchant_who_agrees_owes_the_refund(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithGrantedClaim();
        var seen = await app.See(claim);
        Assert.Equal(("Granted", "merchant_to_pay", "Merchant"), (
            seen.GetProperty("state").GetString(), seen.GetProperty("next").GetProperty("code").GetString(), seen.GetProperty("dueFor").GetString()));
        Assert.Equal("Agreed", seen.GetProperty("merchantStep").GetProperty("kind").GetString());
        Assert.Equal(12_000, seen.GetProperty("settlement").GetProperty("amountMinor").GetInt64());
        await JournalAgrees(app, claim, "Granted");
    }

    [Theory, EveryDatabase]
    public async Task An_offer_is_accepted_or_declined_by_the_buyer_alone(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (accepted, declined) = (await app.WithClaim(), await app.WithClaim());
        foreach (var claim in new[] { accepted, declined })
        {
            using var merchant = await app.MerchantOf(claim);
            await (await merchant.Post(claim.ForMerchant + "/counter", new { ask = "RefundOnly", amountMinor = 12_001, statement = "多退一点" }))
                .Refused(HttpStatusCode.BadRequest, "offer_out_of_range");
            var offered = await (await merchant.Post(claim.ForMerchant + "/counter", new { ask = "RefundOnly", amountMinor = 5_000, statement = "退一半" })).Body();
            Assert.Equal("AwaitingBuyer", offered.GetProperty("state").GetString());
        }

        await (await app.Http.Post(accepted.Path + "/accept-offer")).Body();
        await (await app.Http.Post(declined.Path + "/decline-offer")).Body();
        Assert.Equal(5_000, (await app.See(accepted)).GetProperty("settlement").GetProperty("amountMinor").GetInt64());
        Assert.Equal("HumanReview", await app.StateOf(declined));
    }

    [Theory, EveryDatabase]
    public async Task Goods_go_back_before_the_money(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim(change: f => f["ask"] = "ReturnAndRefund");
        using var merchant = await app.MerchantOf(claim);
        Assert.Equal("AwaitingReturn", (await (await merchant.Post(claim.ForMerchant + "/agree")).Body()).GetProperty("state").GetString());
        await (await merchant.Post(claim.ForMerchant + "/object-return", new { statement = "还没收到东西" })).Refused(HttpStatusCode.Conflict, "not_sent");
        var sent = await (await app.Http.Post(claim.Path + "/send-back", new { waybill = "SF1234567890" })).Body();
        Assert.Contains(
            sent.GetProperty("timeline").EnumerateArray(),
            e => e.GetProperty("kind").GetString() == "sent_back" && e.GetProperty("parameters").GetProperty("waybill").GetString() == "SF1234567890");
        Assert.Equal("Granted", (await (await merchant.Post(claim.ForMerchant + "/receive-back")).Body()).GetProperty("state").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_return_that_is_objected_to_and_a_replacement_that_is_objected_to_go_to_a_person(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (back, again) = (await app.WithClaim(change: f => f["ask"] = "ReturnAndRefund"), await app.WithClaim(change: f => f["ask"] = "Resend"));
        using var merchant = await app.MerchantOf(back);
        await (await merchant.Post(back.ForMerchant + "/agree")).Body();
        await (await app.Http.Post(back.Path + "/send-back", new { waybill = "SF1234567890" })).Body();
        using var form = TestApp.Form(new System.Text.Json.Nodes.JsonObject { ["statement"] = "寄回来的是另一件" }, app.ClearPhoto());
        var objected = await (await merchant.PostAsync(back.ForMerchant + "/object-return", form, Ct)).Body();
        Assert.Equal("HumanReview", objected.GetProperty("state").GetString());
        Assert.Contains(objected.GetProperty("photos").EnumerateArray(), p => p.GetProperty("kind").GetString() == "Return");

        using var other = await app.MerchantOf(again);
        await (await other.Post(again.ForMerchant + "/agree")).Body();
        await (await app.Http.Post(again.Path + "/confirm-fulfilment")).Refused(HttpStatusCode.Conflict, "not_sent");
        await (await other.Post(again.ForMerchant + "/fulfil", new { waybill = "YT998877" })).Body();
        Assert.Equal(
            "HumanReview",
            (await (await app.Http.Post(again.Path + "/object-fulfilment", new { text = "补发的还是坏的" })).Body()).GetProperty("state").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Unclear_photos_are_asked_for_again_once(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim(photos: [TestApp.PoorPhoto()]);
        Assert.Equal("NeedsEvidence", await app.StateOf(claim));
        using var form = TestApp.Form(null, app.ClearPhoto());
        Assert.Equal("EvidenceCheck", (await (await app.Http.PostAsync(claim.Path + "/evidence", form, Ct)).Body()).GetProperty("state").GetString());
        await app.RunJobs();
        Assert.Equal("AwaitingMerchant", await app.StateOf(claim));
        Assert.Equal(2, (await app.See(claim)).GetProperty("photos").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task Both_sides_add_to_the_file_while_a_person_looks_and_the_buyer_may_withdraw(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        using var merchant = await app.MerchantOf(claim);
        using var form = TestApp.Form(new System.Text.Json.Nodes.JsonObject { ["text"] = "补一张打开包装时的照片" }, app.ClearPhoto());
        await (await app.Http.PostAsync(claim.Path + "/statement", form, Ct)).Body();
        var seen = await (await merchant.Post(claim.ForMerchant + "/statement", new { text = "仓库出库记录见附件" })).Body();
        Assert.Equal(["Consumer", "Merchant"], seen.GetProperty("statements").EnumerateArray().Select(s => s.GetProperty("party").GetString()));
        await app.RunJobs();
        Assert.Equal("Withdrawn", (await (await app.Http.Post(claim.Path + "/withdraw", new { reason = "已和商家说好" })).Body()).GetProperty("state").GetString());
        await (await merchant.Post(claim.ForMerchant + "/statement", new { text = "再补充一句" })).Refused(HttpStatusCode.Conflict, "wrong_state");
    }

    internal static async Task JournalAgrees(TestApp app, TestApp.TestClaim claim, string state)
    {
        var last = await app.Db(db => db.Journal.Where(j => j.CaseId == claim.Id).OrderByDescending(j => j.Seq).Select(j => j.Payload).FirstAsync(Ct));
        Assert.Equal(state, System.Text.Json.JsonDocument.Parse(last).RootElement.GetProperty("state").GetString());
        Assert.Equal(state, await app.StateOf(claim));
    }
}
