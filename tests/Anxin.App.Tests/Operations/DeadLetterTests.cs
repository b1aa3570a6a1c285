using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anxin.App.Common;
using Anxin.App.Jobs;
using Anxin.App.Operations;
using Anxin.App.Parties;
using Anxin.App.Tests.Jobs;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Operations;

public sealed class DeadLetterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_dead_letter_shows_its_case_and_its_error(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        var caseId = await app.WithJournal();
        var dead = await WithDeadLetter(app, caseId);
        var number = await app.Db(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Number).SingleAsync(Ct));

        var list = await (await app.SignedIn(Role.Supervisor)).GetFromJsonAsync<JsonElement>("/api/operations/dead-letters", Ct);

        var row = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal(dead, row.GetProperty("id").GetGuid());
        Assert.Equal(number, row.GetProperty("caseNumber").GetString());
        Assert.Equal(8, row.GetProperty("attempts").GetInt32());
        Assert.Contains("the gateway is down", row.GetProperty("lastError").GetString(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_replayed_job_runs_and_who_replayed_it_is_kept(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        var dead = await WithDeadLetter(app);
        app.Service<JobDiary>().Failing = false;
        var account = await app.WithAccount(Role.Supervisor);
        var supervisor = await app.SignedIn(account);

        var answer = await supervisor.PostAsync($"/api/operations/dead-letters/{dead}/replay", null, Ct);
        await app.RunJobs();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, app.Service<JobDiary>().Counted[1]);
        var decision = await app.Db(db => db.Set<DeadLetterDecision>().SingleAsync(Ct));
        Assert.Equal((dead, DeadLetterAct.Replayed, Anxin.App.Cases.Actors.Account(account.Id)), (decision.JobId, decision.Act, decision.Actor));
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.PostAsync($"/api/operations/dead-letters/{dead}/replay", null, Ct)).StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task A_discarded_job_is_gone_and_the_reason_is_kept(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        var dead = await WithDeadLetter(app);
        var supervisor = await app.SignedIn(Role.Supervisor);

        var without = await supervisor.PostAsJsonAsync($"/api/operations/dead-letters/{dead}/discard", new { reason = "" }, Ct);
        var with = await supervisor.PostAsJsonAsync($"/api/operations/dead-letters/{dead}/discard", new { reason = "号码是测试数据" }, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.False(await app.Db(db => db.Jobs.AnyAsync(j => j.Id == dead, Ct)));
        Assert.Equal("号码是测试数据", (await app.Db(db => db.Set<DeadLetterDecision>().SingleAsync(Ct))).Reason);
    }

    [Theory, EveryDatabase]
    public async Task A_job_that_still_tries_is_neither_replayed_nor_discarded(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        app.Service<JobDiary>().Failing = true;
        var id = await Enqueue(app);
        await app.RunJobs();
        var supervisor = await app.SignedIn(Role.Supervisor);

        var answer = await supervisor.PostAsync($"/api/operations/dead-letters/{id}/replay", null, Ct);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("job_not_dead", (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Two_who_decide_at_once_do_not_both_succeed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        var dead = await WithDeadLetter(app);
        var supervisor = await app.SignedIn(Role.Supervisor);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            supervisor.PostAsJsonAsync($"/api/operations/dead-letters/{dead}/discard", new { reason = "重复" }, Ct)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Conflict }));
        Assert.Equal(1, await app.Db(db => db.Set<DeadLetterDecision>().CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Jobs_are_counted_by_what_they_wait_for(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        await WithDeadLetter(app);
        await app.RunJobs();
        await Enqueue(app);

        var counts = await (await app.SignedIn(Role.Administrator)).GetFromJsonAsync<CountJobs.Counts>("/api/operations/jobs", Json.Options, Ct);

        Assert.Equal((1, 0, 1), (counts!.Due, counts.Running, counts.Dead));
        Assert.True(counts.Later > 0, "recurring jobs wait for their time");
        Assert.Equal(1, counts.Types.Single(t => t.Type == nameof(Count)).Dead);
    }

    [Theory, EveryDatabase]
    public async Task Others_may_not_look(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        foreach (var role in new[] { Role.Agent, Role.Dispatcher, Role.Auditor, Role.Technician })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedIn(role)).GetAsync("/api/operations/dead-letters", Ct)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Http.GetAsync("/api/operations/jobs", Ct)).StatusCode);
    }

    private static async Task<Guid> WithDeadLetter(TestApp app, Guid? caseId = null)
    {
        app.Service<JobDiary>().Failing = true;
        var id = await Enqueue(app, caseId);
        for (var attempt = 0; attempt < JobRunner.MaxAttempts; attempt++)
        {
            await app.RunJobs();
            app.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        return id;
    }

    private static Task<Guid> Enqueue(TestApp app, Guid? caseId = null) => app.Db(async db =>
    {
        db.Enqueue(new Count(1), app.Clock.UtcNow(), caseId);
        await db.SaveChangesAsync(Ct);
        return await db.Jobs.Where(j => j.Type == nameof(Count) && j.State == JobState.Waiting).Select(j => j.Id).SingleAsync(Ct);
    });
}
