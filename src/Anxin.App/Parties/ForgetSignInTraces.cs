using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Deletes codes and attempts that can matter no more, once an hour.</summary>
public sealed record ForgetSignInTraces
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    public sealed class Handler(AppDb db, SaveHooks hooks, TimeProvider clock) : IJobHandler<ForgetSignInTraces>
    {
        public async Task Run(ForgetSignInTraces payload, CancellationToken ct)
        {
            var old = clock.UtcNow() - Kept;
            await hooks.Write(() => db.PhoneCodes.Where(c => c.ExpiresAt < old).ExecuteDeleteAsync(ct), ct);
            await hooks.Write(() => db.Attempts.Where(a => a.At < old).ExecuteDeleteAsync(ct), ct);
        }
    }
}
