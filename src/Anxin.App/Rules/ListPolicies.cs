using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Rules;

/// <summary>Every version of the rules for refund claims, newest first: public, those that are over and those to come included.</summary>
public static class ListPolicies
{
    public sealed record Versions(IReadOnlyList<PolicyView> Items, int Current);

    public sealed class Handler(AppDb db, TimeProvider clock)
    {
        public async Task<Versions> Handle(CancellationToken ct)
        {
            var versions = await db.PolicyVersions.AsNoTracking().OrderByDescending(v => v.EffectiveFrom).ToListAsync(ct);
            var now = clock.UtcNow();
            return new Versions([.. versions.Select(PolicyView.Of)], versions.First(v => v.EffectiveFrom <= now).Number);
        }
    }
}
