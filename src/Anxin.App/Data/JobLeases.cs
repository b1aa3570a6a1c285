using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Data;

/// <summary>Takes due jobs so that no other runner takes them until the lease ends, and lengthens the leases of jobs that are still run.</summary>
public sealed class JobLeases(AppDb db, DatabaseOptions database, SaveHooks hooks)
{
    public Task<List<Job>> Take(string owner, DateTime now, TimeSpan lease, int count, CancellationToken ct)
    {
        var until = now + lease;
        return hooks.Write(
            () => database.IsSqlite
                ? db.Jobs.FromSql($"""
                    UPDATE "Jobs" SET "LeasedBy" = {owner}, "LeasedUntil" = {until}, "Attempts" = "Attempts" + 1
                    WHERE "Id" IN (SELECT "Id" FROM "Jobs" WHERE "State" = 'Waiting' AND "DueAt" <= {now}
                        AND ("LeasedUntil" IS NULL OR "LeasedUntil" < {now}) ORDER BY "DueAt" LIMIT {count})
                    RETURNING *
                    """).AsNoTracking().ToListAsync(ct)
                : db.Jobs.FromSql($"""
                    UPDATE "Jobs" SET "LeasedBy" = {owner}, "LeasedUntil" = {until}, "Attempts" = "Attempts" + 1
                    WHERE "Id" IN (SELECT "Id" FROM "Jobs" WHERE "State" = 'Waiting' AND "DueAt" <= {now}
                        AND ("LeasedUntil" IS NULL OR "LeasedUntil" < {now}) ORDER BY "DueAt" LIMIT {count} FOR UPDATE SKIP LOCKED)
                    RETURNING *
                    """).AsNoTracking().ToListAsync(ct),
            ct);
    }

    /// <summary>Leases that somebody else took over meanwhile stay theirs.</summary>
    public Task<int> Renew(string owner, IReadOnlyCollection<Guid> jobs, DateTime until, CancellationToken ct) => hooks.Write(
        () => db.Jobs.Where(j => jobs.Contains(j.Id) && j.LeasedBy == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.LeasedUntil, until), ct),
        ct);
}
