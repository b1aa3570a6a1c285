using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Evidence;

/// <summary>Makes a database tell that everything was looked at by an engine from before this one.</summary>
internal static class OlderEngine
{
    public const string Name = "older";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What is written once cannot be changed, so the database's guard is off for this; the next start puts it up again.</summary>
    public static async Task<int> Looked(AppDb db)
    {
        string[] unguard = db.Database.IsSqlite()
            ? ["DROP TRIGGER \"Examinations_no_update\"", "DROP TRIGGER \"Findings_no_update\""]
            : ["DROP TRIGGER \"Examinations_append_only\" ON \"Examinations\"", "DROP TRIGGER \"Findings_append_only\" ON \"Findings\""];
        foreach (var statement in unguard)
        {
            await db.Database.ExecuteSqlRawAsync(statement, Ct);
        }

        await db.Findings.ExecuteUpdateAsync(set => set.SetProperty(f => f.CheckVersion, 0), Ct);
        return await db.Examinations.ExecuteUpdateAsync(set => set.SetProperty(x => x.Engine, Name), Ct);
    }
}
