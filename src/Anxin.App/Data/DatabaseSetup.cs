using Anxin.App.Rules;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Data;

/// <summary>
/// Brings a database to the current shape: migrations, the triggers that keep the journal append-only, and the mark of the key ring it
/// belongs to.
/// </summary>
public sealed class DatabaseSetup(AppDb db, DatabaseOptions database, KeyRing ring)
{
    public async Task Migrate(CancellationToken ct)
    {
        await db.Database.MigrateAsync(ct);
        if (database.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        }

        var guards = database.IsSqlite ? Guards.Sqlite.Concat(ClaimGuards.Sqlite) : Guards.Postgres.Concat(ClaimGuards.Postgres);
        foreach (var statement in guards)
        {
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }

        await CheckRing(ct);
        await FirstPolicy(ct);
    }

    private async Task FirstPolicy(CancellationToken ct)
    {
        if (!await db.PolicyVersions.AnyAsync(ct))
        {
            db.PolicyVersions.Add(PolicyVersion.First);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>A database opened with another ring would only show its owner damaged values, one by one; say it at once instead.</summary>
    public async Task CheckRing(CancellationToken ct)
    {
        var mark = await db.RingMarks.FirstOrDefaultAsync(ct);
        if (mark is null)
        {
            db.RingMarks.Add(new RingMark(ring.Id));
            await db.SaveChangesAsync(ct);
        }
        else if (mark.RingId != ring.Id)
        {
            throw new VaultException($"This database belongs to key ring {mark.RingId}, but the ring given is {ring.Id}. Restore the right key ring; without it nothing sealed can be read.");
        }
    }
}
