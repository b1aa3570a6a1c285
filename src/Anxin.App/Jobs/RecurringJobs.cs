using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Jobs;

/// <summary>Makes sure that every job which comes back by itself is there once. Its key keeps a second node from adding it again.</summary>
public sealed class RecurringJobs(AppDb db, JobTypes types, TimeProvider clock)
{
    public static string KeyOf(string name) => "every:" + name;

    public async Task Ensure(CancellationToken ct)
    {
        foreach (var type in types.Recurring)
        {
            var key = KeyOf(type.Name);
            if (await db.Jobs.AnyAsync(j => j.Key == key, ct))
            {
                continue;
            }

            var now = clock.UtcNow();
            db.Jobs.Add(Job.Create(type.Name, "{}", now, now, null, key));
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation())
            {
                db.ChangeTracker.Clear(); // another node was faster
            }
        }
    }
}
