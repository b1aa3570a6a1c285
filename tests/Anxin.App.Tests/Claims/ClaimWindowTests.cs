using System.Net;
using Anxin.App.Cases;
using Anxin.App.Claims;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>Windows close to the second, and silence has just the consequences that were published.</summary>
public sealed class ClaimWindowTests
{
    private static readonly TimeSpan JustBefore = TimeSpan.FromSeconds(-1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_merchant_answers_a_second_before_the_end_but_not_at_it(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (early, late) = (await app.WithClaim(), await app.WithClaim());
        await app.ToEndOfWindow(early, JustBefore);
        var (ofEarly, ofLate) = (await app.MerchantOf(early), await app.MerchantOf(late));
        Assert.Contains("agree", Allowed(await (await ofEarly.Get(early.ForMerchant)).Body()));
        await (await ofEarly.Post(early.ForMerchant + "/agree")).Body();
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("agree", Allowed(await (await ofLate.Get(late.ForMerchant)).Body()));
        foreach (var (act, body) in new (string, object)[]
        {
            ("agree", new { }), ("counter", new { ask = "RefundOnly", amountMinor = 10, statement = "好的" }), ("contest", new { statement = "不同意这个说法" }),
            ("waive", new { }), ("extend", new { reason = "仓库盘点中" }),
        })
        {
            await (await ofLate.Post($"{late.ForMerchant}/{act}", body)).Refused(HttpStatusCode.Conflict, "window_closed");
        }
    }

    [Theory, EveryDatabase]
    public async Task The_window_is_extended_once_and_both_sides_see_the_new_end(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim();
        using var merchant = await app.MerchantOf(claim);
        var before = (await app.See(claim)).GetProperty("dueAt").GetDateTime();
        var seen = await (await merchant.Post(claim.ForMerchant + "/extend", new { reason = "仓库盘点中" })).Body();
        Assert.Equal(before.AddHours(48), seen.GetProperty("dueAt").GetDateTime());
        Assert.Equal(seen.GetProperty("dueAt").GetDateTime(), (await app.See(claim)).GetProperty("dueAt").GetDateTime());
        await (await merchant.Post(claim.ForMerchant + "/extend", new { reason = "还要再等等" })).Refused(HttpStatusCode.Conflict, "extended_already");

        // The clock of the first end finds nothing to do.
        app.Clock.Advance(TimeSpan.FromHours(73));
        await app.RunJobs();
        Assert.Equal("AwaitingMerchant", await app.StateOf(claim));
        await app.ToEndOfWindow(claim, TimeSpan.Zero);
        await app.RunJobs();
        Assert.Equal("HumanReview", await app.StateOf(claim));
        Assert.Equal("TimedOut", (await app.See(claim)).GetProperty("merchantStep").GetProperty("kind").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Silence_grants_a_clean_claim_of_low_value_and_the_merchant_may_appeal_to_a_person(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim(change: f => f["amountMinor"] = 5_000);
        var next = (await app.See(claim)).GetProperty("next").GetProperty("parameters");
        Assert.Equal("grants", next.GetProperty("silence").GetString());
        await app.ToEndOfWindow(claim, TimeSpan.Zero);
        await app.RunJobs();
        var seen = await app.See(claim);
        Assert.Equal("Decided", seen.GetProperty("state").GetString());
        var decision = Assert.Single(seen.GetProperty("decisions").EnumerateArray());
        Assert.Equal(("timeout-rule", "Full", System.Text.Json.JsonValueKind.Null), (
            decision.GetProperty("decidedBy").GetString(), decision.GetProperty("outcome").GetString(), decision.GetProperty("reviewer").ValueKind));

        using var merchant = await app.MerchantOf(claim);
        await (await merchant.Post(claim.ForMerchant + "/appeal", new { statement = "请由人来看一次，我们错过了时间" })).Body();
        using var reviewer = await app.SignedIn(Role.Reviewer);
        Assert.Equal("Decided", (await app.Decide(reviewer, claim, "Refuse")).GetProperty("state").GetString());
        Assert.Equal(0, await app.Db(db => db.Grants.CountAsync(Ct)));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 5_001, "RefundOnly")]
    [InlineData(DatabaseKind.Sqlite, 5_000, "Resend")]
    public async Task Silence_on_anything_else_goes_to_a_person(DatabaseKind database, long amount, string ask)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim(change: f => (f["amountMinor"], f["ask"]) = (amount, ask));
        Assert.Equal("review", (await app.See(claim)).GetProperty("next").GetProperty("parameters").GetProperty("silence").GetString());
        await app.ToEndOfWindow(claim, TimeSpan.Zero);
        await app.RunJobs();
        Assert.Equal("HumanReview", await app.StateOf(claim));
        Assert.Equal(0, await app.Db(db => db.Decisions.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Silence_on_a_claim_that_checks_doubt_goes_to_a_person(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        var listing = app.ClearPhoto();
        await app.WithOrderFile(order, listing);
        var claim = await app.WithClaim(order, f => f["amountMinor"] = 1_000, listing);
        var seen = await app.See(claim);
        Assert.False(seen.GetProperty("clean").GetBoolean());
        Assert.Contains(seen.GetProperty("findings").EnumerateArray(), f => f.GetProperty("outcome").GetString() == "Doubts");
        await app.ToEndOfWindow(claim, TimeSpan.Zero);
        await app.RunJobs();
        Assert.Equal("HumanReview", await app.StateOf(claim));
    }

    [Theory, EveryDatabase]
    public async Task An_appeal_comes_before_the_end_or_never_and_then_the_decision_takes_effect(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (full, refused) = (await app.WithDecidedClaim(), await app.WithDecidedClaim("Refuse"));
        await app.ToEndOfWindow(full, TimeSpan.Zero);
        await (await app.Http.Post(refused.Path + "/appeal", new { statement = "我不同意这个决定" })).Refused(HttpStatusCode.Conflict, "window_closed");
        await (await app.Http.Post(full.Path + "/accept-decision")).Refused(HttpStatusCode.Conflict, "window_closed");
        await app.RunJobs();
        Assert.Equal(("Granted", "Closed"), (await app.StateOf(full), await app.StateOf(refused)));
        await ClaimFlowTests.JournalAgrees(app, full, "Granted");
        Assert.NotNull(await app.Db(db => db.Cases.Where(c => c.Id == refused.Id).Select(c => c.ClosedAt).SingleAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task What_people_let_pass_raises_attention_and_decides_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (reviewed, granted) = (await app.WithContestedClaim(), await app.WithGrantedClaim());
        app.Clock.Advance(TimeSpan.FromDays(10));
        await app.RunJobs();
        Assert.Equal(("HumanReview", "Granted"), (await app.StateOf(reviewed), await app.StateOf(granted)));
        var attention = await app.Db(db => db.Cases.Where(c => c.Kind == CaseKind.Claim).Select(c => c.Attention).ToListAsync(Ct));
        Assert.Equal([Attention.Overdue, Attention.Overdue], attention);
        using var supervisor = await app.SignedIn(Role.Supervisor);
        var overdue = await (await supervisor.Get("/api/review/claims?view=overdue")).Body();
        Assert.Equal(2, overdue.GetProperty("total").GetInt32());
        await app.Decide(supervisor, reviewed, "Full");
        Assert.Null(await app.Db(db => db.Cases.Where(c => c.Id == reviewed.Id).Select(c => c.Attention).SingleAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_check_that_never_ends_and_photos_that_never_come_do_not_hold_a_claim(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (stuck, unclear) = (await app.WithFiledClaim(), await app.WithFiledClaim(photos: [TestApp.PoorPhoto()]));
        await app.Db(db => db.Jobs.Where(j => j.CaseId == stuck.Id && j.Type == nameof(App.Evidence.InspectEvidence)).ExecuteDeleteAsync(Ct));
        await app.RunJobs();
        Assert.Equal(("EvidenceCheck", "NeedsEvidence"), (await app.StateOf(stuck), await app.StateOf(unclear)));
        app.Clock.Advance(TimeSpan.FromHours(72));
        using var form = TestApp.Form(null, app.ClearPhoto());
        await (await app.Http.PostAsync(unclear.Path + "/evidence", form, Ct)).Refused(HttpStatusCode.Conflict, "window_closed");
        await app.RunJobs();
        foreach (var claim in new[] { stuck, unclear })
        {
            var seen = await app.See(claim);
            Assert.Equal((nameof(ClaimState.AwaitingMerchant), false), (seen.GetProperty("state").GetString(), seen.GetProperty("clean").GetBoolean()));
        }
    }

    private static IEnumerable<string?> Allowed(System.Text.Json.JsonElement view) =>
        view.GetProperty("allowed").EnumerateArray().Select(a => a.GetString());
}
