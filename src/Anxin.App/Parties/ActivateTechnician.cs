using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Dispatch.Boards;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Takes a technician off duty, so that no job is offered any more, or puts one back.</summary>
public static class ActivateTechnician
{
    public sealed record Command(bool Active);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Result<WriteTechnician.Written>> Handle(Guid id, Command command, int? expected, CancellationToken ct)
        {
            if (await db.Technicians.IgnoreAutoIncludes().FirstOrDefaultAsync(t => t.Id == id, ct) is not { } technician)
            {
                return NoSuchTechnician.Refusal;
            }

            if (expected is { } version && version != technician.Version)
            {
                return new Stale();
            }

            if (technician.Active != command.Active)
            {
                technician.Activate(command.Active);
                db.PartyChanges.Add(
                    PartyChange.Of(id, caller.Actor, command.Active ? "technician_activated" : "technician_deactivated", clock.UtcNow()));
                await db.AskPlansOf(id, clock.UtcNow(), ct);
                if (await db.SaveUnlessStale(ct) is { } stale)
                {
                    return stale;
                }
            }

            return new WriteTechnician.Written(id, technician.Version);
        }
    }
}
