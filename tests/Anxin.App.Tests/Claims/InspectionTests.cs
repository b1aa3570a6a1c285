using System.Net;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>A reviewer has the goods looked at on site; a technician goes, or the claim comes back saying why not.</summary>
public sealed class InspectionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_technician_looks_and_the_report_comes_back_to_who_asked(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork(shape: (t, _) => t.Qualify([new("other", new DateOnly(2026, 1, 1), null)], [], []));
        var claim = await app.WithContestedClaim();
        using var reviewer = await app.SignedIn(Role.Reviewer);
        Assert.Equal("Inspection", (await app.Decide(reviewer, claim, "Inspect")).GetProperty("state").GetString());
        var repair = await Repair(app, claim);
        Assert.Equal(repair.Number, (await app.See(claim)).GetProperty("inspection").GetProperty("repairNumber").GetString());

        var visit = await app.Accept(technician, repair);
        var job = await (await technician.Phone.Get($"/api/technician/jobs/{visit.BookingId}")).Body();
        Assert.Contains(TestApp.Reasons, job.ToString(), StringComparison.Ordinal);
        await app.Arrive(visit);
        await app.Complete(visit, app.ClearPhoto(), app.ClearPhoto());

        var seen = await (await reviewer.Get(claim.ForReview)).Body();
        Assert.True(seen.GetProperty("mayDecide").GetBoolean());
        var inspection = seen.GetProperty("claim").GetProperty("inspection");
        Assert.Equal(("更换减震弹簧，试机正常", 2), (inspection.GetProperty("report").GetString(), inspection.GetProperty("photos").GetArrayLength()));
        Assert.Equal(HttpStatusCode.OK, (await reviewer.Get($"{claim.ForReview}/photos/{inspection.GetProperty("photos")[0].GetGuid()}")).StatusCode);
        Assert.NotNull(await app.Db(db => db.Cases.Where(c => c.Id == repair.CaseId).Select(c => c.ClosedAt).SingleAsync(Ct)));
        Assert.Null(await app.Db(db => db.WorkOrders.Where(w => w.CaseId == repair.CaseId).Select(w => w.GuaranteeEnds).SingleAsync(Ct)));

        await (await reviewer.Post(claim.ForReview + "/decide", new { outcome = "Inspect", reasons = TestApp.Reasons }))
            .Refused(HttpStatusCode.Conflict, "inspected_already");
        await (await reviewer.Post(claim.ForReview + "/decide", new { outcome = "Full", reasons = TestApp.Reasons })).Body();
        await ClaimFlowTests.JournalAgrees(app, claim, "Decided");
    }

    [Theory, EveryDatabase]
    public async Task Without_an_address_the_claim_comes_back_at_once_and_says_why(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim(await app.WithOrder(shipTo: null));
        using var reviewer = await app.SignedIn(Role.Reviewer);
        await app.Decide(reviewer, claim, "Inspect");
        await CameBack(app, claim, "inspection_impossible", "no_address");
        Assert.Equal(0, await app.Db(db => db.ServiceRequests.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Where_nobody_could_go_in_time_the_claim_comes_back_and_the_visit_is_called_off(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        using var reviewer = await app.SignedIn(Role.Reviewer);
        await app.Decide(reviewer, claim, "Inspect");
        var repair = await Repair(app, claim);
        await app.ToEndOfWindow(claim, TimeSpan.Zero);
        await app.RunJobs();
        await CameBack(app, claim, "inspection_timed_out", null);
        app.Clock.Advance(TimeSpan.FromSeconds(5)); // a search for a technician at the same moment sends the calling off round again
        await app.RunJobs();
        Assert.Equal(WorkOrderState.Cancelled, await app.Db(db => db.WorkOrders.Where(w => w.CaseId == repair.CaseId).Select(w => w.State).SingleAsync(Ct)));
        await app.Decide(await app.SignedIn(Role.Reviewer), claim, "Full");
    }

    [Theory, EveryDatabase]
    public async Task A_visit_called_off_by_the_buyer_brings_the_claim_back(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        using var reviewer = await app.SignedIn(Role.Reviewer);
        await app.Decide(reviewer, claim, "Inspect");
        var repair = await Repair(app, claim);
        await (await app.Http.Post(repair.Track + "/cancel", new { reason = "这几天不在家" })).Body();
        await app.RunJobs();
        await CameBack(app, claim, "inspection_impossible", "visit_withdrawn");
    }

    [Theory, EveryDatabase]
    public async Task Withdrawing_the_claim_calls_the_visit_off(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        using var reviewer = await app.SignedIn(Role.Reviewer);
        await app.Decide(reviewer, claim, "Inspect");
        var repair = await Repair(app, claim);
        await (await app.Http.Post(claim.Path + "/withdraw", new { })).Body();
        await app.RunJobs();
        Assert.Equal("Withdrawn", await app.StateOf(claim));
        Assert.NotNull(await app.Db(db => db.Cases.Where(c => c.Id == repair.CaseId).Select(c => c.ClosedAt).SingleAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_report_that_comes_after_the_window_still_enters_the_file(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork(shape: (t, _) => t.Qualify([new("other", new DateOnly(2026, 1, 1), null)], [], []));
        var claim = await app.WithContestedClaim();
        using var reviewer = await app.SignedIn(Role.Reviewer);
        await app.Decide(reviewer, claim, "Inspect");
        var visit = await app.Accept(technician, await Repair(app, claim));
        await app.Arrive(visit);
        await app.ToEndOfWindow(claim, TimeSpan.Zero);
        await app.RunJobs();
        Assert.Equal("HumanReview", await app.StateOf(claim));
        var again = new TestApp.TestTechnician(technician.Id, await app.SignedIn(Role.Technician, technicianId: technician.Id));
        await app.Complete(visit with { Technician = again }, app.ClearPhoto());
        var seen = await app.See(claim);
        Assert.Equal(("HumanReview", 1), (seen.GetProperty("state").GetString(), seen.GetProperty("inspection").GetProperty("photos").GetArrayLength()));
        await app.Decide(await app.SignedIn(Role.Reviewer), claim, "Full");
    }

    private static async Task CameBack(TestApp app, TestApp.TestClaim claim, string kind, string? because)
    {
        var seen = await app.See(claim);
        Assert.Equal("HumanReview", seen.GetProperty("state").GetString());
        var told = Assert.Single(seen.GetProperty("timeline").EnumerateArray(), e => e.GetProperty("kind").GetString() == kind);
        Assert.Equal(because, told.GetProperty("parameters").TryGetProperty("because", out var why) ? why.GetString() : null);
        await ClaimFlowTests.JournalAgrees(app, claim, "HumanReview");
    }

    private static async Task<TestApp.TestRepair> Repair(TestApp app, TestApp.TestClaim claim)
    {
        var (id, number) = await app.Db(async db =>
        {
            var request = await db.ServiceRequests.SingleAsync(r => r.ClaimId == claim.Id, Ct);
            return (request.Id, await db.Cases.Where(c => c.Id == request.Id).Select(c => c.Number).SingleAsync(Ct));
        });
        return new TestApp.TestRepair(id, number, app.Service<App.Vault.Vault>().TrackingToken(id, 1));
    }
}
