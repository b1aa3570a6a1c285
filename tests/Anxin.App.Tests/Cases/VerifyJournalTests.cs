using Anxin.App.Cases;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Cases;

public sealed class VerifyJournalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_untouched_journal_is_whole(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithJournal(3);
        await app.WithJournal(1);
        await app.Checkpoint();

        var report = await app.Verify();

        Assert.Empty(report.Findings);
        Assert.Equal((2, 4, 1), (report.Cases, report.Entries, report.Checkpoints));
    }

    [Theory, EveryDatabase]
    public async Task A_journal_longer_than_a_page_is_read_whole(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        for (var i = 0; i < 5; i++)
        {
            await app.WithJournal(450 + i);
        }

        var report = await app.Verify();

        Assert.Empty(report.Findings);
        Assert.Equal(2260, report.Entries);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_entry_is_found(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();

        await app.Tamper($"""UPDATE "Journal" SET "Payload" = '{"{}"}' WHERE "CaseId" = {id} AND "Seq" = 2""");

        Found(await app.Verify(), "entry_changed", id, 2);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_time_or_actor_is_found(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (first, second) = (await app.WithJournal(), await app.WithJournal());

        await app.Tamper($"""UPDATE "Journal" SET "Actor" = 'consumer' WHERE "CaseId" = {first} AND "Seq" = 1""");
        await app.Tamper($"""UPDATE "Journal" SET "At" = {app.Clock.GetUtcNow().UtcDateTime.AddDays(-1)} WHERE "CaseId" = {second} AND "Seq" = 3""");

        var report = await app.Verify();
        Found(report, "entry_changed", first, 1);
        Found(report, "entry_changed", second, 3);
    }

    [Theory, EveryDatabase]
    public async Task A_missing_entry_is_found(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();

        await app.Tamper($"""DELETE FROM "Journal" WHERE "CaseId" = {id} AND "Seq" = 2""");

        Found(await app.Verify(), "gap", id, 3);
    }

    [Theory, EveryDatabase]
    public async Task A_missing_first_entry_is_found(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();

        await app.Tamper($"""DELETE FROM "Journal" WHERE "CaseId" = {id} AND "Seq" = 1""");

        Found(await app.Verify(), "gap", id, 2);
    }

    [Theory, EveryDatabase]
    public async Task Entries_in_another_order_are_found(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal(4);

        await app.Tamper($"""UPDATE "Journal" SET "Seq" = 99 WHERE "CaseId" = {id} AND "Seq" = 2""");
        await app.Tamper($"""UPDATE "Journal" SET "Seq" = 2 WHERE "CaseId" = {id} AND "Seq" = 3""");
        await app.Tamper($"""UPDATE "Journal" SET "Seq" = 3 WHERE "CaseId" = {id} AND "Seq" = 99""");

        var report = await app.Verify();
        Found(report, "entry_changed", id, 2);
        Found(report, "entry_changed", id, 3);
    }

    [Theory, EveryDatabase]
    public async Task A_cut_tail_is_found(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();

        await app.Tamper($"""DELETE FROM "Journal" WHERE "CaseId" = {id} AND "Seq" = 3""");

        Found(await app.Verify(), "tail_cut", id, 2);
    }

    [Theory, EveryDatabase]
    public async Task A_cut_tail_is_found_by_the_checkpoint_when_the_case_was_adapted(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        await app.Checkpoint();

        await app.Tamper($"""UPDATE "Cases" SET "JournalLength" = 2, "JournalHead" = (SELECT "Hash" FROM "Journal" WHERE "CaseId" = {id} AND "Seq" = 2) WHERE "Id" = {id}""");
        await app.Tamper($"""DELETE FROM "Journal" WHERE "CaseId" = {id} AND "Seq" = 3""");

        var report = await app.Verify();
        Found(report, "tail_cut", id, 3);
        Assert.Equal(1, report.Problems);
    }

    [Theory, EveryDatabase]
    public async Task A_wrong_head_is_found(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();

        await app.Tamper($"""UPDATE "Cases" SET "JournalHead" = {new byte[32]} WHERE "Id" = {id}""");

        Found(await app.Verify(), "wrong_head", id, 3);
    }

    [Theory, EveryDatabase]
    public async Task A_journal_taken_from_its_case_is_found(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();

        await app.Tamper($"""DELETE FROM "Journal" WHERE "CaseId" = {id}""");

        Assert.Contains((await app.Verify()).Findings, f => f.Code == "journal_removed" && f.CaseId == id);
    }

    [Theory, EveryDatabase]
    public async Task A_removed_case_is_found_by_the_checkpoint(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        await app.WithJournal();
        await app.Checkpoint();

        await app.Tamper($"""DELETE FROM "Journal" WHERE "CaseId" = {id}""");
        await app.Tamper($"""DELETE FROM "Cases" WHERE "Id" = {id}""");

        var report = await app.Verify();
        Found(report, "case_removed", id, 3);
        Assert.Equal(1, report.Problems);
    }

    [Theory, EveryDatabase]
    public async Task A_chain_computed_anew_is_found_by_the_checkpoint(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        await app.Checkpoint();

        await app.Tamper($"""UPDATE "Journal" SET "Payload" = '{"{}"}' WHERE "CaseId" = {id} AND "Seq" = 1""");
        var hash = Array.Empty<byte>();
        for (var seq = 1; seq <= 3; seq++)
        {
            await app.Tamper($"""UPDATE "Journal" SET "PreviousHash" = {hash} WHERE "CaseId" = {id} AND "Seq" = {seq}""");
            hash = await app.Db(async db => (await db.Journal.AsNoTracking().FirstAsync(e => e.CaseId == id && e.Seq == seq, Ct)).ComputeHash());
            await app.Tamper($"""UPDATE "Journal" SET "Hash" = {hash} WHERE "CaseId" = {id} AND "Seq" = {seq}""");
        }

        await app.Tamper($"""UPDATE "Cases" SET "JournalHead" = {hash} WHERE "Id" = {id}""");

        var report = await app.Verify();
        Found(report, "chain_computed_anew", id, 3);
        Assert.Equal(1, report.Problems);
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_refuses_to_change_or_delete_an_entry(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();

        foreach (var sql in new FormattableString[]
        {
            $"""UPDATE "Journal" SET "Payload" = '' WHERE "CaseId" = {id}""",
            $"""DELETE FROM "Journal" WHERE "CaseId" = {id}""",
        })
        {
            var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.Db(db => db.Database.ExecuteSqlAsync(sql, Ct)));
            Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        }

        Assert.True((await app.Verify()).Ok);
    }

    private static void Found(JournalReport report, string code, Guid caseId, int seq) =>
        Assert.Contains(report.Findings, f => (f.Code, f.CaseId, f.Seq) == (code, caseId, seq));
}
