using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

internal static class PartySaving
{
    /// <summary>Saves; refused as stale when somebody else changed the same party since it was read.</summary>
    public static async Task<Error?> SaveUnlessStale(this AppDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Stale();
        }
    }
}
