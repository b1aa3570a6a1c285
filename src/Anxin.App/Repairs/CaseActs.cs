using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>What the desk does with a case: release it from quarantine, decline it with a reason, settle its place, add a note.</summary>
public static class CaseActs
{
    public sealed record DeclineCommand([Required, StringLength(300, MinimumLength = 5)] string Reason);

    public sealed record NoteCommand([Required, StringLength(1000)] string Text);

    public sealed record Done(Guid CaseId, RequestState State, int Version) : IVersioned;

    /// <summary>What this caller may do with this case now; the page shows just these.</summary>
    public static IReadOnlyList<string> Allowed(Caller caller, Case @case, ServiceRequest request, WorkOrder? order)
    {
        if (!Policies.Allows(Policies.CaseHandlers, caller.Role))
        {
            return [];
        }

        var open = @case.ClosedAt is null;
        return
        [
            "reveal",
            .. open ? ["note"] : Array.Empty<string>(),
            .. request.State == RequestState.Quarantined ? ["release"] : Array.Empty<string>(),
            .. open && order is null ? ["decline"] : Array.Empty<string>(),
            .. request.State == RequestState.NeedsInfo ? ["set-place"] : Array.Empty<string>(),
            .. order?.State == WorkOrderState.Unscheduled && Policies.Allows(Policies.Dispatchers, caller.Role)
                ? ["retry-dispatch"]
                : Array.Empty<string>(),
            .. @case.Attention == Attention.DoorCodeLocked ? ["unlock-door-code"] : Array.Empty<string>(),
        ];
    }

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault, ChoosePlace.Handler places, TimeProvider clock)
    {
        public Task<Result<Done>> Release(Guid id, int? version, CancellationToken ct) => Act(
            id, version,
            (@case, request) =>
            {
                if (request.State != RequestState.Quarantined)
                {
                    return Task.FromResult<Error?>(new Conflict("not_quarantined", "The case is not in quarantine.",
                        "Read the case again."));
                }

                db.Append(@case, caller.Actor, "released", clock.UtcNow());
                db.Accept(@case, request, caller.Actor, clock.UtcNow());
                return Task.FromResult<Error?>(null);
            },
            ct);

        public Task<Result<Done>> Decline(Guid id, int? version, string reason, CancellationToken ct) => Act(
            id, version,
            async (@case, request) =>
            {
                var now = clock.UtcNow();
                var key = await Key(id, ct);
                var refusal = request.Decline(key, reason) ?? @case.Close(now);
                if (refusal is null)
                {
                    @case.Settle();
                    db.Append(@case, caller.Actor, "declined", Journal.SealWords(key, reason), now);
                    db.TellReporter(@case, "declined", now);
                }

                return refusal;
            },
            ct);

        public Task<Result<Done>> SetPlace(Guid id, int? version, ChoosePlace.Command command, CancellationToken ct) =>
            Act(id, version, (@case, request) => places.Apply(@case, request, command, caller.Actor, ct), ct);

        public Task<Result<Done>> Note(Guid id, int? version, string text, CancellationToken ct) => Act(
            id, version,
            async (@case, _) =>
            {
                db.Append(@case, caller.Actor, "note", Journal.SealWords(await Key(id, ct), text), clock.UtcNow());
                return null;
            },
            ct);

        public Task<Result<Done>> UnlockDoorCode(Guid id, int? version, CancellationToken ct) => Act(
            id, version,
            async (@case, _) =>
            {
                if (@case.Attention != Attention.DoorCodeLocked
                    || await db.Bookings.FirstOrDefaultAsync(b => b.CaseId == id && b.Live, ct) is not { } booking)
                {
                    return new Conflict("not_locked", "No door code of this case is locked.", "Read the case again.");
                }

                booking.UnlockDoorCode();
                @case.Settle();
                db.Append(@case, caller.Actor, "door_code_unlocked", new { booking = booking.Id }, clock.UtcNow());
                return null;
            },
            ct);

        private async Task<Vault.DataKey> Key(Guid id, CancellationToken ct) =>
            vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == id, ct));

        private async Task<Result<Done>> Act(Guid id, int? version, Func<Case, ServiceRequest, Task<Error?>> act, CancellationToken ct)
        {
            Done? done = null;
            var refusal = await db.Act(
                async () =>
                {
                    if (await db.FindVisible(id, caller, ct) is not { } @case)
                    {
                        return ShowCase.Handler.NoSuchCase;
                    }

                    if (version is { } expected && expected != @case.Version)
                    {
                        return new Stale();
                    }

                    var request = await db.ServiceRequests.SingleAsync(r => r.Id == id, ct);
                    var error = await act(@case, request);
                    done = new Done(id, request.State, @case.Version + 1);
                    return error;
                },
                ct);
            return refusal is null ? done! : refusal;
        }
    }
}
