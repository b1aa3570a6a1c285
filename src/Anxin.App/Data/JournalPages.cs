using Anxin.App.Cases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Anxin.App.Data;

/// <summary>Reads the whole journal in the order of its key, a page at a time, as it was at one moment.</summary>
public sealed class JournalPages(AppDb db, DatabaseOptions database)
{
    /// <summary>Everything read until the end of the transaction is of one moment, while others go on writing.</summary>
    public async Task<IDbContextTransaction> Moment(CancellationToken ct)
    {
        if (!database.IsSqlite)
        {
            return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        }

        // Deferred: a reader in WAL mode keeps its moment and takes no lock from the writer.
        await db.Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        return (await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), ct))!;
    }

    public Task<List<JournalEntry>> After(Guid caseId, int seq, int count, CancellationToken ct) =>
        db.Journal.FromSql($"""
            SELECT * FROM "Journal" WHERE ("CaseId", "Seq") > ({caseId}, {seq}) ORDER BY "CaseId", "Seq" LIMIT {count}
            """).AsNoTracking().ToListAsync(ct);

    public Task<List<JournalEntry>> First(int count, CancellationToken ct) =>
        db.Journal.FromSql($"""SELECT * FROM "Journal" ORDER BY "CaseId", "Seq" LIMIT {count}""").AsNoTracking().ToListAsync(ct);
}
