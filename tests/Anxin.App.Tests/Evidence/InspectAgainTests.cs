using System.Text.Json;
using Anxin.App.Evidence;
using Anxin.App.Evidence.Reading;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Evidence;

/// <summary>When the checks change, photos of open claims are looked at again; nothing that was said is lost.</summary>
public sealed class InspectAgainTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_start_with_newer_checks_looks_again_keeps_every_version_and_shows_the_newest(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim();
        var told = (await Findings(app, claim)).Select(f => f.GetProperty("check").GetString()).ToList();
        await app.Db(OlderEngine.Looked);
        Assert.All(await Findings(app, claim), f => Assert.Equal(0, f.GetProperty("checkVersion").GetInt32()));

        await Start(app);
        await app.RunJobs();

        var newest = Inspection.Checks.ToDictionary(c => c.Check, c => c.Version);
        var shown = await Findings(app, claim);
        Assert.Equal(told, shown.Select(f => f.GetProperty("check").GetString()));
        Assert.All(shown, f => Assert.Equal(newest[f.GetProperty("check").GetString()!], f.GetProperty("checkVersion").GetInt32()));
        Assert.Equal(told.Count, await app.Db(db => db.Findings.CountAsync(f => f.CaseId == claim.Id && f.CheckVersion == 0 && f.Check != OrderText.Check, Ct)));
        Assert.True((await app.See(claim)).GetProperty("clean").GetBoolean());

        await Start(app);
        Assert.False(await app.Db(db => db.Jobs.AnyAsync(j => j.Type == nameof(InspectAgain), Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Where_a_newer_check_sees_nothing_any_more_it_says_so_and_the_doubt_no_longer_counts(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        await app.Db(OlderEngine.Looked);
        await Tell(app, claim, "reference.change");
        using var reviewer = await app.SignedIn(Role.Reviewer);
        Assert.Equal(1, await DoubtsInQueue(reviewer, claim));

        await Start(app);
        await app.RunJobs();

        var change = Assert.Single(await Findings(app, claim), f => f.GetProperty("check").GetString() == "reference.change");
        Assert.Equal("NoConclusion", change.GetProperty("outcome").GetString());
        Assert.Equal("check-sees-nothing-now", change.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal(0, await DoubtsInQueue(reviewer, claim));
    }

    [Theory, EveryDatabase]
    public async Task A_decision_keeps_what_it_rested_on(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        await app.Db(OlderEngine.Looked);
        var cited = (await Findings(app, claim))[0];
        using var reviewer = await app.SignedIn(Role.Reviewer);
        await (await reviewer.Post(claim.ForReview + "/take")).Body();
        await (await reviewer.Post(
            claim.ForReview + "/decide",
            new { outcome = "Full", reasons = TestApp.Reasons, findings = new[] { cited.GetProperty("id").GetGuid() } })).Body();
        var before = (await app.See(claim)).GetProperty("decisions").ToString();

        await Start(app);
        await app.RunJobs();

        Assert.Equal(before, (await app.See(claim)).GetProperty("decisions").ToString());
        var kept = Assert.Single(await Findings(app, claim), f => f.GetProperty("newer").GetBoolean());
        Assert.Equal(cited.GetProperty("id").GetGuid(), kept.GetProperty("id").GetGuid());
        Assert.Equal(cited.GetProperty("text").ToString(), kept.GetProperty("text").ToString());
    }

    [Theory, EveryDatabase]
    public async Task A_photo_is_not_doubted_for_a_copy_that_came_after_it(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var photo = app.ClearPhoto();
        var first = await app.WithClaim(null, null, photo);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var copy = await app.WithClaim(null, null, photo);
        Assert.False((await app.See(copy)).GetProperty("clean").GetBoolean());
        await app.Db(OlderEngine.Looked);

        await Start(app);
        await app.RunJobs();

        Assert.DoesNotContain(await Findings(app, first), Doubts);
        Assert.Contains(await Findings(app, copy), Doubts);
    }

    [Theory, EveryDatabase]
    public async Task Few_are_looked_at_at_a_time_each_once_and_those_of_ended_claims_are_left(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var ended = await app.WithClaim();
        await (await app.Http.Post(ended.Path + "/withdraw", new { })).Body();
        byte[][] photos = [.. Enumerable.Range(0, 9).Select(_ => app.ClearPhoto())];
        var (first, second) = (await app.WithClaim(null, null, photos), await app.WithClaim(null, null, photos[3..]));
        await app.Db(OlderEngine.Looked);

        await Start(app);
        await Start(app);
        var rounds = 0;
        while (await app.Db(db => db.Jobs.AnyAsync(j => j.Type == nameof(InspectAgain), Ct)))
        {
            var before = await Looked(app);
            await app.RunJobs();
            Assert.InRange(await Looked(app) - before, 0, InspectAgain.Batch);
            app.Clock.Advance(InspectAgain.Pause);
            rounds++;
        }

        Assert.InRange(rounds, 2, 3);
        Assert.Equal(15, await Looked(app));
        Assert.Equal(15, await app.Db(db => db.Examinations.CountAsync(
            x => x.Engine == InspectEvidence.Engine && db.Evidence.Any(e => e.Id == x.EvidenceId && (e.CaseId == first.Id || e.CaseId == second.Id)),
            Ct)));
        await app.RunJobs();
        Assert.False(await app.Db(db => db.Jobs.AnyAsync(j => j.Type == nameof(InspectEvidence), Ct)));
    }

    [Fact]
    public void An_engine_has_another_name_when_a_check_changes_comes_or_goes()
    {
        CheckVersion[] checks = [new("a.b", 1), new("c.d", 2)];
        CheckVersion[][] others = [[new("a.b", 2), new("c.d", 2)], [new("a.b", 1)], [.. checks, new("e.f", 1)]];
        var marks = others.Select(EngineMark.Of).Append(EngineMark.Of(checks)).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.Equal(EngineMark.Of(checks), EngineMark.Of(checks.Reverse()));
    }

    internal static async Task Start(TestApp app)
    {
        await using var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EngineChange>().Note(Ct);
    }

    private static Task<int> Looked(TestApp app) => app.Db(db => db.Examinations.CountAsync(x => x.Engine == InspectEvidence.Engine, Ct));

    private static async Task<List<JsonElement>> Findings(TestApp app, TestApp.TestClaim claim) =>
        [.. (await app.See(claim)).GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("check").GetString() != OrderText.Check)];

    private static async Task<int> DoubtsInQueue(HttpClient reviewer, TestApp.TestClaim claim) =>
        (await (await reviewer.Get("/api/review/claims")).Body()).GetProperty("items").EnumerateArray()
            .Single(r => r.GetProperty("caseId").GetGuid() == claim.Id).GetProperty("doubts").GetInt32();

    /// <summary>A doubt as an older version of the check left it.</summary>
    private static Task<int> Tell(TestApp app, TestApp.TestClaim claim, string check) => app.Db(async db =>
    {
        var photo = await db.Evidence.SingleAsync(e => e.CaseId == claim.Id, Ct);
        var reason = new Reason("reference-changed", new Dictionary<string, string> { ["reference"] = "x", ["count"] = "1" });
        db.Findings.Add(FindingRow.Of(photo, new Finding(check, 0, Outcome.Doubts, reason), 0, app.Clock.GetUtcNow().UtcDateTime));
        return await db.SaveChangesAsync(Ct);
    });

    private static bool Doubts(JsonElement finding) => finding.GetProperty("outcome").GetString() == "Doubts";
}
