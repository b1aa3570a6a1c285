using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>Gives the reporter the code to say at the door, from acceptance until arrival.</summary>
public static class ShowDoorCode
{
    public sealed record DoorCode(string Code);

    public sealed class Handler(AppDb db, TrackedRepair tracked, Vault.Vault vault, AccessLog accesses)
    {
        public async Task<Result<DoorCode>> Handle(string token, CancellationToken ct)
        {
            if (await tracked.CaseOf(token, ct) is not { } caseId)
            {
                return TrackedRepair.NoSuchLink;
            }

            var booking = await db.Bookings.FirstOrDefaultAsync(b => b.CaseId == caseId && b.Live, ct);
            if (booking is not { State: BookingState.Accepted or BookingState.EnRoute })
            {
                return new Conflict("no_door_code", "There is no code now: nobody is on the way, or the technician is in already.",
                    "Read the repair again; the code is there from acceptance until arrival.");
            }

            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == caseId, ct));
            await accesses.Ask(caseId, Actors.Consumer, "door-code", "tracking page", ct);
            return new DoorCode(key.Open(booking.DoorCode, "door-code"));
        }
    }
}
