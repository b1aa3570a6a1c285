using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Finds the board of a county, and takes it for one holder at a time.</summary>
public sealed class BoardLease(IDbContextFactory<AppDb> databases, SaveHooks hooks, DispatchRules rules, TimeProvider clock)
{
    private const int MostTries = 40;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    /// <summary>The board of a county, made now when it has none.</summary>
    public async Task<Guid> BoardOf(int county, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        for (var again = false; ; again = true)
        {
            if (await db.BoardCounties.AsNoTracking().FirstOrDefaultAsync(c => c.County == county, ct) is { } known)
            {
                return known.BoardId;
            }

            var board = ServiceBoard.Found(null, clock.UtcNow());
            db.AddRange(board, BoardCounty.Of(county, board.Id));
            try
            {
                await db.SaveChangesAsync(ct);
                return board.Id;
            }
            catch (DbUpdateException e) when (!again && e.IsUniqueViolation())
            {
                db.ChangeTracker.Clear(); // another holder was faster
            }
        }
    }

    /// <summary>Takes the board with a fence above every one before; null while somebody else holds it.</summary>
    public async Task<int?> Take(Guid boardId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.UtcNow();
        var until = now + rules.BoardHeld;
        var taken = await hooks.Write(
            () => db.ServiceBoards.Where(b => b.Id == boardId && (b.HeldUntil == null || b.HeldUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.HeldUntil, until).SetProperty(b => b.Fence, b => b.Fence + 1), ct),
            ct);
        return taken == 0 ? null : await db.ServiceBoards.Where(b => b.Id == boardId).Select(b => b.Fence).SingleAsync(ct);
    }

    /// <summary>Takes the board, waiting a little for whoever plans it just now.</summary>
    public async Task<int?> Wait(Guid boardId, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await Take(boardId, ct) is { } fence)
            {
                return fence;
            }

            if (tries == MostTries)
            {
                return null;
            }

            await Task.Delay(BetweenTries, ct);
        }
    }

    /// <summary>Gives the board back after a failure; does nothing when somebody else holds it by now.</summary>
    public async Task Release(Guid boardId, int fence)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await hooks.Write(
            () => db.ServiceBoards.Where(b => b.Id == boardId && b.Fence == fence)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.HeldUntil, (DateTime?)null), CancellationToken.None),
            CancellationToken.None);
    }
}
