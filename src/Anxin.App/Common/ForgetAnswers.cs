using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Common;

/// <summary>Forgets idempotent answers that are older than a retry can be.</summary>
public sealed record ForgetAnswers
{
    public static TimeSpan Every { get; } = TimeSpan.FromHours(1);

    public sealed class Handler(AppDb db, SaveHooks hooks, TimeProvider clock) : IJobHandler<ForgetAnswers>
    {
        public Task Run(ForgetAnswers payload, CancellationToken ct)
        {
            var before = clock.UtcNow() - Idempotency.KeptFor;
            return hooks.Write(() => db.IdempotentAnswers.Where(a => a.CreatedAt < before).ExecuteDeleteAsync(ct), ct);
        }
    }
}
