using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Rig;

/// <summary>States of upkeep: journals, archives, and what somebody with the database in his hands could do.</summary>
public sealed partial class TestApp
{
    public const string ContactName = "王小明";
    public const string ContactPhone = "13800138000";

    public static IProgress<WorkDone> Silent { get; } = new Unheard();

    /// <summary>A case whose journal has this many entries, with sealed contact data.</summary>
    public async Task<Guid> WithJournal(int entries = 3)
    {
        var (id, now, vault) = (Guid.CreateVersion7(), Clock.UtcNow(), Service<Vault.Vault>());
        var (stored, key) = vault.NewKey(id, now);
        var opened = Case.Open(id, CaseKind.Repair, "zh-CN", now);
        Assert.True(Vault.Phone.TryParse(ContactPhone, out var phone));
        opened.Contact(key, vault, ContactName, phone, "湖北省武汉市洪山区珞喻路1037号");
        return await Db(async db =>
        {
            db.VaultKeys.Add(stored);
            db.Cases.Add(opened);
            for (var i = 1; i <= entries; i++)
            {
                db.Append(opened, Actors.System, $"step-{i}", new { number = i }, now);
            }

            await db.SaveChangesAsync(Ct);
            return id;
        });
    }

    public Task Grow(Guid caseId, DateTime? at = null) => Db(async db =>
    {
        var found = await db.Cases.FirstAsync(c => c.Id == caseId, Ct);
        db.Append(found, Actors.System, "grown", at ?? Clock.UtcNow());
        return await db.SaveChangesAsync(Ct);
    });

    public async Task<JournalReport> Verify()
    {
        await using var scope = _web.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VerifyJournal.Handler>().All(Silent, Ct);
    }

    /// <summary>A minute passes and the checkpoint of that minute is written.</summary>
    public async Task Checkpoint()
    {
        Clock.Advance(App.Cases.Checkpoint.Every);
        await RunJobs();
    }

    public string[] CheckpointFilePaths() => [.. Directory.EnumerateFiles(Path.Combine(_folder, "checkpoints")).Order(StringComparer.Ordinal)];

    /// <summary>What somebody does who has the database and wants the guards out of his way.</summary>
    public Task Tamper(FormattableString sql) => Db(async db =>
    {
        foreach (var guard in _postgresDatabase is null
            ? new[] { """DROP TRIGGER IF EXISTS "Journal_no_update" """, """DROP TRIGGER IF EXISTS "Journal_no_delete" """ }
            : ["""DROP TRIGGER IF EXISTS "Journal_append_only" ON "Journal" """])
        {
            await db.Database.ExecuteSqlRawAsync(guard, Ct);
        }

        return await db.Database.ExecuteSqlAsync(sql, Ct);
    });

    public async Task<Backup.Made> BackUp(string path, bool withKeys = true)
    {
        await using var scope = _web.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Backup.Handler>().Handle(new Backup.Command(path, withKeys), Silent, Ct);
    }

    /// <summary>Another installation, empty: a folder and a database that nobody used yet.</summary>
    public static async Task<EmptyPlace> Elsewhere(DatabaseKind database)
    {
        var folder = Directory.CreateTempSubdirectory("anxin-test-").FullName;
        return new EmptyPlace(folder, database == DatabaseKind.Postgres ? await CreatePostgresDatabase() : null);
    }

    private sealed class Unheard : IProgress<WorkDone>
    {
        public void Report(WorkDone value)
        {
        }
    }

    public sealed class EmptyPlace(string folder, string? postgres) : IAsyncDisposable
    {
        private bool _inUse;

        public string Folder => folder;

        private AppOptions Options => new(DatabaseIn(folder, postgres), folder);

        public Task<Result<Restore.Restored>> Restore(string archive, bool force = false) =>
            new Restore.Handler(Options, TimeProvider.System).Handle(new Restore.Command(archive, force), Silent, Ct);

        public Task<bool> HasDatabase() => new DatabaseCopy(Options.Database).HasContent(Ct);

        public async Task<TestApp> Start()
        {
            _inUse = true; // the server started here removes it all
            return await TestApp.Start(folder, postgres, demo: false, adjust: null);
        }

        public async ValueTask DisposeAsync()
        {
            if (_inUse)
            {
                return;
            }

            Directory.Delete(folder, recursive: true);
            if (postgres is not null)
            {
                await DropPostgresDatabase(postgres);
            }
        }
    }
}
