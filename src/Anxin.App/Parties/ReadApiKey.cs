using System.Security.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Who a presented key is, or null when it opens nothing. Its last use is noted once a minute.</summary>
public static class ReadApiKey
{
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    public sealed class Handler(AppDb db, Vault.Vault vault, SaveHooks hooks, TimeProvider clock)
    {
        public async Task<ClaimsPrincipal?> Handle(string text, CancellationToken ct)
        {
            if (!ApiKey.TryRead(text, out var id, out var secret) ||
                await db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Id == id, ct) is not { } key || !key.Opens(vault, secret))
            {
                return null;
            }

            var now = clock.UtcNow();
            if (key.LastUsedAt is null || now - key.LastUsedAt >= NotedEvery)
            {
                await hooks.Write(
                    () => db.ApiKeys.Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, now), ct), ct);
            }

            return AccountPrincipal.OfKey(key);
        }
    }
}
