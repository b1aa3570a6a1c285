using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Validation;

namespace Anxin.App.Claims;

/// <summary>
/// Adds listing pictures, or packing photos and a packing video, to an order. The same file sent again stays one file.
/// </summary>
public static class AddOrderFiles
{
    [ValidatableType]
    public sealed record Command([Required] OrderFileKind? Kind, [Range(1, OrderLimits.Lines)] int? Line);

    public sealed class Handler(AppDb db, Caller caller, ShowOrder.Handler orders, OrderFileForms forms, OrderFileIntake intake)
    {
        private static readonly Conflict TooManyFiles = new(
            "too_many_files", $"An order holds at most {OrderLimits.Files} files, removed ones included.", "Send the most telling ones.");

        public async Task<Result<OrderView>> Handle(Guid id, HttpRequest request, CancellationToken ct)
        {
            // Before the upload is read: nobody sends 100 MB to an order that is not theirs.
            if (await db.Orders.AsNoTracking().Include(o => o.Lines).FindVisible(id, caller, ct) is not { } order)
            {
                return OrderScope.NoSuchOrder;
            }

            var form = await forms.Read(request, ct);
            if (!form.Ok)
            {
                return form.Error;
            }

            using var upload = form.Value.Upload;
            var command = form.Value.Command;
            if (command.Line is { } line && order.Lines.All(l => l.Line != line))
            {
                return new Invalid("no_such_line", $"The order has no line {line}.", "line", "Leave it out for all of the order.");
            }

            if (await db.OrderFiles.CountAsync(f => f.OrderId == id, ct) >= OrderLimits.Files)
            {
                return TooManyFiles;
            }

            var stored = await intake.Store(upload, ct);
            var refusal = await db.Act(() => Add(id, command, stored, ct), ct);
            return refusal is null ? await orders.Handle(id, ct) : refusal;
        }

        private async Task<Error?> Add(Guid id, Command command, IReadOnlyList<OrderFileIntake.Kept> stored, CancellationToken ct)
        {
            var order = await db.Orders.SingleAsync(o => o.Id == id, ct);
            var before = await db.OrderFiles.Where(f => f.OrderId == id).ToListAsync(ct);
            var fresh = stored.Where(s => !before.Exists(
                f => f.RemovedAt is null && f.Kind == command.Kind && f.Line == command.Line && f.FileAddress.AsSpan().SequenceEqual(s.File.Address)))
                .DistinctBy(s => Convert.ToHexString(s.File.Address)).ToList();
            if (fresh.Count == 0)
            {
                return null;
            }

            if (before.Count + fresh.Count > OrderLimits.Files)
            {
                return TooManyFiles;
            }

            await intake.Add(order, command, fresh, ct);
            return null;
        }
    }
}
