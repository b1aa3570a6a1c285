using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>The order that a link leads to, and whether its holder proved to hold the buyer's phone.</summary>
public sealed class OrderByLink(AppDb db, Vault.Vault vault, TimeProvider clock)
{
    /// <summary>How long a proof by phone counts.</summary>
    public static readonly TimeSpan ProofHolds = TimeSpan.FromHours(24);

    public sealed record Found(Order Order, bool Proven);

    public static NotFound NoSuchLink { get; } = new(
        "no_such_order_link", "This link leads to no order.", "Check that it was copied whole, or find the order by its number and your phone.");

    public async Task<Found?> Find(string token, CancellationToken ct) =>
        vault.TryReadOrderToken(token, out var id, out var provenUntil)
            && await db.Orders.AsNoTracking().Include(o => o.Lines).FirstOrDefaultAsync(o => o.Id == id, ct) is { } order
            ? new Found(order, provenUntil > clock.UtcNow())
            : null;
}
