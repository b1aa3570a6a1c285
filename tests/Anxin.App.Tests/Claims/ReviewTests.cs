using System.Net;
using Anxin.App.Claims;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>One person decides, knowingly, and nobody who has to do with the merchant.</summary>
public sealed class ReviewTests
{
    private static readonly object Ruling = new { outcome = "Full", reasons = TestApp.Reasons };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Of_two_reviewers_at_once_one_has_the_claim_and_only_that_one_decides(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        HttpClient[] reviewers = [await app.SignedIn(Role.Reviewer), await app.SignedIn(Role.Reviewer), await app.SignedIn(Role.Supervisor)];
        var taken = await Task.WhenAll(reviewers.Select(r => r.Post(claim.ForReview + "/take")));
        Assert.Single(taken, t => t.StatusCode == HttpStatusCode.OK);
        var holder = reviewers[Array.FindIndex(taken, t => t.StatusCode == HttpStatusCode.OK)];
        foreach (var other in reviewers.Where(r => r != holder))
        {
            await (await other.Post(claim.ForReview + "/take")).Refused(HttpStatusCode.Conflict, "taken_by_another");
            await (await other.Post(claim.ForReview + "/decide", Ruling)).Refused(HttpStatusCode.Conflict, "not_taken");
        }

        var decisions = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => holder.Post(claim.ForReview + "/decide", Ruling)));
        Assert.Single(decisions, d => d.StatusCode == HttpStatusCode.OK);
        Assert.Equal(1, await app.Db(db => db.Decisions.CountAsync(Ct)));
        await ClaimFlowTests.JournalAgrees(app, claim, "Decided");
        Assert.NotEqual(
            App.Cases.Attention.EvidenceChanged,
            await app.Db(db => db.Cases.Where(c => c.Id == claim.Id).Select(c => c.Attention).SingleAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_somebody_adds_to_meanwhile_is_stale_and_not_broken(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        var read = await app.Db(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == claim.Id, Ct));
        await (await app.Http.Post(claim.Path + "/statement", new { text = "又找到一张开箱照片" })).Body();
        var now = await app.Db(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == claim.Id, Ct));
        Assert.IsType<App.Common.Stale>(await app.Db(db => Seal(app, db).Refuse(read, Ct)));
        Assert.Null(await app.Db(db => Seal(app, db).Refuse(now, Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_decision_on_an_older_reading_is_refused(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        using var reviewer = await app.SignedIn(Role.Reviewer);
        using var taken = await reviewer.Post(claim.ForReview + "/take");
        var read = taken.Headers.ETag!.Tag;
        await (await app.Http.Post(claim.Path + "/statement", new { text = "又找到一张开箱照片" })).Body();
        await (await reviewer.Send(HttpMethod.Post, claim.ForReview + "/decide", Ruling, ("If-Match", read)))
            .Refused(HttpStatusCode.PreconditionFailed, "stale_version");
        using var again = await reviewer.Get(claim.ForReview);
        await (await reviewer.Send(HttpMethod.Post, claim.ForReview + "/decide", Ruling, ("If-Match", again.Headers.ETag!.Tag))).Body();
    }

    [Theory, EveryDatabase]
    public async Task Whoever_has_to_do_with_the_merchant_neither_takes_nor_decides(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        var (recused, staff) = (await app.WithAccount(Role.Reviewer), await app.WithAccount(Role.Reviewer));
        var (ofRecused, ofStaff) = (await app.SignedIn(recused), await app.SignedIn(staff));
        await (await ofRecused.Post(claim.ForReview + "/take")).Body(); // before anybody knew
        await app.Db(async db =>
        {
            db.Recusals.Add(Recusal.Of(recused.Id, claim.Order.MerchantId, [1], "system", app.Clock.GetUtcNow().UtcDateTime));
            (await db.Users.SingleAsync(a => a.Id == staff.Id, Ct)).BelongTo(claim.Order.MerchantId, null);
            return await db.SaveChangesAsync(Ct);
        });
        await (await ofRecused.Post(claim.ForReview + "/decide", Ruling)).Refused(HttpStatusCode.Forbidden, "recused");
        var seen = await (await ofRecused.Get(claim.ForReview)).Body();
        Assert.Equal((false, "recused"), (seen.GetProperty("mayDecide").GetBoolean(), seen.GetProperty("whyNot").GetString()));
        await (await ofRecused.Post(claim.ForReview + "/put-back")).Body();
        await (await ofStaff.Post(claim.ForReview + "/take")).Refused(HttpStatusCode.Forbidden, "recused");
        await (await ofRecused.Post(claim.ForReview + "/take")).Refused(HttpStatusCode.Forbidden, "recused");
    }

    [Theory, EveryDatabase]
    public async Task A_decision_needs_reasons_a_fitting_amount_and_findings_of_this_claim(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (claim, other) = (await app.WithContestedClaim(), await app.WithContestedClaim());
        using var reviewer = await app.SignedIn(Role.Reviewer);
        await (await reviewer.Post(claim.ForReview + "/take")).Body();
        var foreign = (await app.See(other)).GetProperty("findings")[0].GetProperty("id").GetGuid();
        foreach (var (body, code) in new (object, string)[]
        {
            (new { outcome = "Full", reasons = "就这样吧" }, "invalid"),
            (new { reasons = TestApp.Reasons }, "invalid"),
            (new { outcome = "Partial", amountMinor = 12_000, reasons = TestApp.Reasons }, "amount_out_of_range"),
            (new { outcome = "Partial", reasons = TestApp.Reasons }, "amount_out_of_range"),
            (new { outcome = "Full", amountMinor = 12_001, reasons = TestApp.Reasons }, "amount_out_of_range"),
            (new { outcome = "Refuse", amountMinor = 1, reasons = TestApp.Reasons }, "amount_out_of_range"),
            (new { outcome = "Full", reasons = TestApp.Reasons, findings = new[] { foreign } }, "finding_unknown"),
        })
        {
            await (await reviewer.Post(claim.ForReview + "/decide", body)).Refused(HttpStatusCode.BadRequest, code);
        }

        var own = (await app.See(claim)).GetProperty("findings")[0].GetProperty("id").GetGuid();
        var decided = await (await reviewer.Post(
            claim.ForReview + "/decide", new { outcome = "ReturnFirst", reasons = TestApp.Reasons, findings = new[] { own } })).Body();
        Assert.Equal(own, decided.GetProperty("claim").GetProperty("decisions")[0].GetProperty("findings")[0].GetGuid());
    }

    [Theory, EveryDatabase]
    public async Task A_supervisor_puts_back_what_others_took_and_readers_only_read(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        var (reviewer, other) = (await app.SignedIn(Role.Reviewer), await app.SignedIn(Role.Reviewer));
        await (await reviewer.Post(claim.ForReview + "/take")).Body();
        await (await other.Post(claim.ForReview + "/put-back")).Refused(HttpStatusCode.Conflict, "taken_by_another");
        using var supervisor = await app.SignedIn(Role.Supervisor);
        await (await supervisor.Post(claim.ForReview + "/put-back")).Body();
        await (await other.Post(claim.ForReview + "/take")).Body();
        using var auditor = await app.SignedIn(Role.Auditor);
        var seen = await (await auditor.Get(claim.ForReview)).Body();
        Assert.Equal((false, "not_a_reviewer"), (seen.GetProperty("mayDecide").GetBoolean(), seen.GetProperty("whyNot").GetString()));
        var queue = await (await other.Get("/api/review/claims?view=mine")).Body();
        Assert.Equal((1, 0, 1), (
            queue.GetProperty("total").GetInt32(), queue.GetProperty("counts").GetProperty("queue").GetInt32(),
            queue.GetProperty("counts").GetProperty("mine").GetInt32()));
    }

    [Theory, EveryDatabase]
    public async Task Each_side_appeals_once_and_again_only_with_a_photo_that_is_new(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithDecidedClaim("Refuse");
        await (await app.Http.Post(claim.Path + "/appeal", new { statement = "我不同意这个决定" })).Body();
        var next = await app.SignedIn(Role.Reviewer);
        await app.Decide(next, claim, "Refuse");
        await (await app.Http.Post(claim.Path + "/appeal", new { statement = "还是不同意决定" })).Refused(HttpStatusCode.Conflict, "appealed_already");
        var seen = await app.See(claim);
        var old = await app.Http.GetByteArrayAsync($"{claim.Path}/photos/{seen.GetProperty("photos")[0].GetProperty("id").GetGuid()}?size=original", Ct);
        using var same = TestApp.Form(new System.Text.Json.Nodes.JsonObject { ["statement"] = "还是不同意决定" }, old);
        await (await app.Http.PostAsync(claim.Path + "/appeal", same, Ct)).Refused(HttpStatusCode.Conflict, "appealed_already");
        using var fresh = TestApp.Form(new System.Text.Json.Nodes.JsonObject { ["statement"] = "新的照片在此" }, app.ClearPhoto());
        Assert.Equal("AppealReview", (await (await app.Http.PostAsync(claim.Path + "/appeal", fresh, Ct)).Body()).GetProperty("state").GetString());
        await app.RunJobs();
        await (await next.Post(claim.ForReview + "/take")).Refused(HttpStatusCode.Forbidden, "decided_before");
    }

    private static App.Claims.EvidenceSeal Seal(TestApp app, App.Data.AppDb db) =>
        new(db, new App.Evidence.Originals(db, app.Service<App.Vault.Vault>(), app.Service<App.Evidence.FileStore>()), app.Clock);
}
