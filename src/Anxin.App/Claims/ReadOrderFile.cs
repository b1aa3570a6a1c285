using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>
/// Shows a file of an order to its merchant and the reviewing staff. A waybill may stand in the picture, so the look is recorded, once an
/// hour.
/// </summary>
public static class ReadOrderFile
{
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    public static NotFound NoSuchFile { get; } = new("no_such_file", "The order has no such file.", "Read the order again.");

    public sealed class Handler(AppDb db, Caller caller, OrderPictures pictures, TimeProvider clock)
    {
        public async Task<Result<OrderPictures.Opened>> Handle(Guid id, Guid fileId, string? size, CancellationToken ct)
        {
            if (await db.Orders.AsNoTracking().FindVisible(id, caller, ct) is null)
            {
                return NoSuchFile;
            }

            var opened = await pictures.Read(db.OrderFiles.Where(f => f.OrderId == id), fileId, size, ct);
            if (opened.Ok)
            {
                await Record(id, $"order-file:{fileId:N}", ct);
            }

            return opened;
        }

        private async Task Record(Guid id, string field, CancellationToken ct)
        {
            var (now, since) = (clock.UtcNow(), clock.UtcNow() - Look);
            if (!await db.Accesses.AnyAsync(a => a.SubjectId == id && a.At > since && a.Actor == caller.Actor && a.Field == field, ct))
            {
                db.Accesses.Add(AccessRecord.Of(id, caller.Actor, field, "order page", now));
                await db.SaveChangesAsync(ct);
            }
        }
    }
}
