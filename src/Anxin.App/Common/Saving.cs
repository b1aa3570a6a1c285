using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Common;

public static class Saving
{
    private const int Tries = 4;

    /// <summary>
    /// Loads, decides and saves; when somebody else changed the same rows in between, everything is read again and decided anew, so that
    /// the answer fits what is there now.
    /// A caller who named the version he read (If-Match) checks it inside <paramref name="act"/>.
    /// </summary>
    public static async Task<Error?> Act(this AppDb db, Func<Task<Error?>> act, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await act() is { } refusal)
            {
                return refusal;
            }

            try
            {
                await db.SaveChangesAsync(ct);
                return null;
            }
            catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation())
            {
                if (attempt == Tries)
                {
                    return new Stale();
                }

                db.ChangeTracker.Clear();
            }
        }
    }
}
