using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>The reporter's word on the finished work. "Not solved" sends somebody again and asks a person to look.</summary>
public static class ConfirmRepair
{
    public sealed record Command([Range(1, 5)] int Stars, [StringLength(500)] string? Comment, bool Solved);

    public sealed class Handler(AppDb db, Vault.Vault vault, TimeProvider clock)
    {
        /// <summary>Changes the tracked entities; the caller saves.</summary>
        public async Task<Error?> Apply(TrackedRepair.Loaded loaded, Command command, CancellationToken ct)
        {
            var (@case, request, order, booking) = loaded;
            if (order?.State != WorkOrderState.Completed || booking is null)
            {
                return new Conflict("nothing_to_confirm", "The work is not finished, or was confirmed already.", "Read the repair again.");
            }

            var now = clock.UtcNow();
            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == @case.Id, ct));
            request.Rate(key, command.Stars, command.Comment);
            db.Append(@case, Actors.Consumer, command.Solved ? "confirmed" : "not_solved", new { command.Stars }, now);
            var technician = await db.Technicians.SingleAsync(t => t.Id == booking.TechnicianId, ct);
            technician.Rate(command.Stars);
            return command.Solved ? Close(@case, request, order, now) : Rework(@case, order, now);
        }

        private Error? Close(Case @case, ServiceRequest request, WorkOrder order, DateTime now)
        {
            if ((order.AcceptByCustomer() ?? order.Close() ?? request.Close() ?? @case.Close(now)) is { } refusal)
            {
                return refusal;
            }

            @case.Settle();
            db.TellReporter(@case, "closed", new { guaranteeEnds = order.GuaranteeEnds }, now);
            db.Append(@case, Actors.System, "closed", now);
            return null;
        }

        private Error? Rework(Case @case, WorkOrder order, DateTime now)
        {
            if (order.Rework(now) is { } refusal)
            {
                return refusal;
            }

            @case.Raise(Attention.NotSolved);
            db.TellReporter(@case, "reworking", now);
            db.Enqueue(new OfferWork(order.Id), now, @case.Id);
            return null;
        }
    }
}
