using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Common;

public static class Saving
{
    /// <summary>Saves, and says "stale" when somebody else changed the same rows since they were read.</summary>
    public static async Task<Error?> TrySave(this AppDb db, CancellationToken ct)
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
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Two writers appended the same journal line, or took the same place: the second reads again.
            return new Stale();
        }
    }
}
