using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Rules;

/// <summary>Every version of the rules there was, is and will be, newest first; for everybody.</summary>
public static class ListPolicies
{
    /// <summary>Current is the number of the version in force now.</summary>
    public sealed record Listed(IReadOnlyList<PolicyView> Items, int Current);

    public sealed class Handler(AppDb db, TimeProvider clock)
    {
        public async Task<Listed> Handle(CancellationToken ct)
        {
            var versions = await db.PolicyVersions.AsNoTracking().OrderByDescending(v => v.Number).ToListAsync(ct);
            return new Listed([.. versions.Select(PolicyView.Of)], (await db.PolicyAt(clock.UtcNow(), ct)).Number);
        }
    }
}
