using System.Net;
using System.Net.Http.Json;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Cases;

public sealed class CheckpointTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Only_what_grew_is_written_down_again(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (grows, _) = (await app.WithJournal(), await app.WithJournal());
        await app.Checkpoint();
        await app.Checkpoint();
        await app.Grow(grows);
        await app.Checkpoint();

        var lines = await File.ReadAllLinesAsync(Assert.Single(app.CheckpointFilePaths()), Ct);

        Assert.Equal(2, lines.Length);
        Assert.Equal(2, Occurrences(lines[0], "\"caseId\""));
        Assert.Equal(1, Occurrences(lines[1], "\"caseId\""));
        Assert.Contains(grows.ToString(), lines[1], StringComparison.Ordinal);
        Assert.True((await app.Verify()).Ok);
    }

    [Theory, EveryDatabase]
    public async Task An_entry_that_became_visible_late_is_not_missed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (first, late) = (await app.WithJournal(), await app.WithJournal());
        var began = app.Clock.GetUtcNow().UtcDateTime;
        await app.Checkpoint();
        await app.Grow(first);
        await app.Checkpoint();
        await app.Grow(late, began.AddSeconds(30)); // its transaction ended after the checkpoint of a later minute
        await app.Checkpoint();

        Assert.Contains(late.ToString(), (await File.ReadAllLinesAsync(app.CheckpointFilePaths()[^1], Ct))[^1], StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Each_day_has_its_file_and_the_chain_goes_on(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithJournal();
        await app.Checkpoint();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.WithJournal();
        await app.Checkpoint();

        Assert.Equal(["2026-11-23.jsonl", "2026-11-24.jsonl"], app.CheckpointFilePaths().Select(Path.GetFileName));
        Assert.True((await app.Verify()).Ok);
    }

    [Theory, EveryDatabase]
    public async Task A_crash_between_file_and_database_loses_no_checkpoint(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        await app.Checkpoint();
        await app.Tamper($"""DELETE FROM "CheckpointMarks" """); // as if the process had died before the commit
        await app.Grow(id);
        await app.Checkpoint();

        var report = await app.Verify();

        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Checkpoints);
    }

    [Theory, EveryDatabase]
    public async Task A_line_torn_by_a_crash_is_replaced(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        await app.Checkpoint();
        await File.AppendAllTextAsync(app.CheckpointFilePaths()[0], "{\"number\":2,\"at\":\"20", Ct);
        await app.Grow(id);
        await app.Checkpoint();

        var report = await app.Verify();

        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Checkpoints);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_line_is_found(DatabaseKind database)
    {
        await using var app = await WithThreeCheckpoints(database);
        await Rewrite(app, lines => lines[1] = lines[1].Replace("\"seq\":4", "\"seq\":3", StringComparison.Ordinal));

        Assert.Contains((await app.Verify()).Findings, f => f is { Code: "checkpoint_forged", Checkpoint: 2 });
    }

    [Theory, EveryDatabase]
    public async Task A_line_signed_with_another_key_is_found(DatabaseKind database)
    {
        await using var app = await WithThreeCheckpoints(database);
        await using var other = await WithThreeCheckpoints(database);
        var foreign = await File.ReadAllLinesAsync(other.CheckpointFilePaths()[0], Ct);
        await Rewrite(app, lines => lines[1] = foreign[1]);

        Assert.Contains((await app.Verify()).Findings, f => f is { Code: "checkpoint_forged", Checkpoint: 2 });
    }

    [Theory, EveryDatabase]
    public async Task A_missing_line_is_found(DatabaseKind database)
    {
        await using var app = await WithThreeCheckpoints(database);
        await Rewrite(app, lines => lines.RemoveAt(1));

        Assert.Contains((await app.Verify()).Findings, f => f is { Code: "checkpoint_missing", Checkpoint: 3 });
    }

    [Theory, EveryDatabase]
    public async Task A_cut_end_is_found_even_after_later_checkpoints(DatabaseKind database)
    {
        await using var app = await WithThreeCheckpoints(database);
        await Rewrite(app, lines => lines.RemoveAt(2));
        Assert.Contains((await app.Verify()).Findings, f => f is { Code: "checkpoint_missing", Checkpoint: 3 });

        await app.WithJournal();
        await app.Checkpoint();

        Assert.Contains((await app.Verify()).Findings, f => f is { Code: "checkpoint_missing", Checkpoint: 4 });
    }

    [Theory, EveryDatabase]
    public async Task Lost_files_are_found(DatabaseKind database)
    {
        await using var app = await WithThreeCheckpoints(database);
        File.Delete(app.CheckpointFilePaths()[0]);

        Assert.Contains((await app.Verify()).Findings, f => f is { Code: "checkpoint_missing", Checkpoint: 3 });
    }

    [Theory, EveryDatabase]
    public async Task A_line_of_nonsense_is_found(DatabaseKind database)
    {
        await using var app = await WithThreeCheckpoints(database);
        await Rewrite(app, lines => lines.Insert(1, "hello"));

        Assert.Contains((await app.Verify()).Findings, f => f.Code == "checkpoint_unreadable");
    }

    [Theory, EveryDatabase]
    public async Task An_auditor_asks_for_one_case_over_the_api(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (whole, changed) = (await app.WithJournal(), await app.WithJournal());
        await app.Checkpoint();
        await app.Tamper($"""DELETE FROM "Journal" WHERE "CaseId" = {changed} AND "Seq" = 3""");
        var auditor = await app.SignedIn(Role.Auditor);

        var good = await auditor.GetFromJsonAsync<VerifyJournal.Verified>($"/api/audit/journal/{whole}", Json.Options, Ct);
        var bad = await auditor.GetFromJsonAsync<VerifyJournal.Verified>($"/api/audit/journal/{changed}", Json.Options, Ct);

        Assert.Equal((true, 3), (good!.Ok, good.Entries));
        Assert.False(bad!.Ok);
        Assert.All(bad.Problems, p => Assert.Equal(("tail_cut", (Guid?)changed), (p.Code, p.CaseId)));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync($"/api/audit/journal/{Guid.NewGuid()}", Ct)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden, (await (await app.SignedIn(Role.Supervisor)).GetAsync($"/api/audit/journal/{whole}", Ct)).StatusCode);
    }

    private static async Task<TestApp> WithThreeCheckpoints(DatabaseKind database)
    {
        var app = await TestApp.On(database);
        var id = await app.WithJournal();
        for (var i = 0; i < 3; i++)
        {
            await app.Checkpoint();
            await app.Grow(id);
        }

        return app;
    }

    private static async Task Rewrite(TestApp app, Action<List<string>> change)
    {
        var path = app.CheckpointFilePaths()[0];
        var lines = (await File.ReadAllLinesAsync(path, Ct)).ToList();
        change(lines);
        await File.WriteAllLinesAsync(path, lines, Ct);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
