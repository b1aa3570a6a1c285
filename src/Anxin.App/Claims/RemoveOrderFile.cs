using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Hides a file from later claims. The bytes stay, and claims filed before keep seeing it.</summary>
public static class RemoveOrderFile
{
    public sealed class Handler(AppDb db, Caller caller, ShowOrder.Handler orders, TimeProvider clock)
    {
        public async Task<Result<OrderView>> Handle(Guid id, Guid fileId, CancellationToken ct)
        {
            var refusal = await db.Act(() => Remove(id, fileId, ct), ct);
            return refusal is null ? await orders.Handle(id, ct) : refusal;
        }

        private async Task<Error?> Remove(Guid id, Guid fileId, CancellationToken ct)
        {
            if (await db.Orders.FindVisible(id, caller, ct) is not { } order)
            {
                return OrderScope.NoSuchOrder;
            }

            if (await db.OrderFiles.FirstOrDefaultAsync(f => f.Id == fileId && f.OrderId == id, ct) is not { } file)
            {
                return ReadOrderFile.NoSuchFile;
            }

            if (file.RemovedAt is null)
            {
                var now = clock.UtcNow();
                file.Remove(now);
                db.Entry(order).Property(o => o.Version).IsModified = true;
                db.PartyChanges.Add(PartyChange.Of(id, caller.Actor, "order_file_removed", new { file = fileId }, now));
            }

            return null;
        }
    }
}
