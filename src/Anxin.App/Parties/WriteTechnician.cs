using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Hires a technician, or changes a technician's record. Every change leaves a line of history.</summary>
public static class WriteTechnician
{
    public sealed record Written(Guid Id, int Version) : IVersioned;

    public sealed class Handler(AppDb db, Vault.Vault vault, CreateOnce once, Caller caller, TimeProvider clock)
    {
        public Task<Result<Written>> Create(TechnicianForm form, string? idempotencyKey, CancellationToken ct) =>
            once.Run("technicians", caller.Actor, idempotencyKey, form, () => PrepareNew(form, ct), ct);

        public async Task<Result<Written>> Edit(Guid id, TechnicianForm form, int? expected, CancellationToken ct)
        {
            if (await db.Technicians.AsSplitQuery().FirstOrDefaultAsync(t => t.Id == id, ct) is not { } technician)
            {
                return NoSuchTechnician.Refusal;
            }

            if ((expected ?? form.Version) is not { } version)
            {
                return new Invalid("version_missing", "Say which version you read.", "version", "Send If-Match or 'version'.");
            }

            if (version != technician.Version)
            {
                return new Stale();
            }

            if (await Check(form, ct) is { } refusal)
            {
                return refusal;
            }

            var key = vault.Open(await db.VaultKeys.AsNoTracking().FirstAsync(k => k.Id == id, ct));
            var changes = TechnicianEdit.Apply(technician, form, key, vault);
            return changes.Ok ? await Save(technician, changes.Value, ct) : changes.Error;
        }

        private async Task<Result<Written>> Save(Technician technician, IReadOnlyList<TechnicianEdit.Change> changes, CancellationToken ct)
        {
            if (changes.Count == 0)
            {
                // The lines may have been read after somebody else's save, the version before it.
                return await db.Technicians.AnyAsync(t => t.Id == technician.Id && t.Version == technician.Version, ct)
                    ? new Written(technician.Id, technician.Version)
                    : new Stale();
            }

            // Lines live in tables of their own: the technician's row changes its version with them.
            db.Entry(technician).Property(t => t.Version).IsModified = true;
            db.PartyChanges.Add(PartyChange.Of(technician.Id, caller.Actor, "technician_changed", new { changes }, clock.UtcNow()));
            await db.AskPlansOf(technician.Id, clock.UtcNow(), ct);
            return await db.SaveUnlessStale(ct) is { } stale ? stale : new Written(technician.Id, technician.Version);
        }

        private async Task<Result<Written>> PrepareNew(TechnicianForm form, CancellationToken ct)
        {
            if (Missing(form) is { } missing)
            {
                return new Invalid($"{missing}_missing", $"A new technician needs a {missing}.", missing, "Name it.");
            }

            if (await Check(form, ct) is { } refusal)
            {
                return refusal;
            }

            var badge = form.Badge!.Trim().ToUpperInvariant();
            if (await db.Technicians.AnyAsync(t => t.Badge == badge, ct))
            {
                return new Conflict("badge_taken", "Another technician has this badge.", "Choose another one.");
            }

            var now = clock.UtcNow();
            var technician = Technician.Hire(OrderedId.Next(), form.OutletId!.Value, badge, now);
            var (stored, key) = vault.NewKey(technician.Id, now);
            var applied = TechnicianEdit.Apply(technician, form, key, vault);
            if (!applied.Ok)
            {
                return applied.Error;
            }

            db.VaultKeys.Add(stored);
            db.Technicians.Add(technician);
            db.PartyChanges.Add(PartyChange.Of(technician.Id, caller.Actor, "technician_hired", now));
            return new Written(technician.Id, technician.Version);
        }

        private static string? Missing(TechnicianForm form) =>
            form.Badge is null
                ? "badge"
                : form.Name is null
                ? "name"
                : form.Phone is null
                ? "phone"
                : form.OutletId is null
                ? "outletId"
                : null;

        private async Task<Error?> Check(TechnicianForm form, CancellationToken ct)
        {
            if (form.Phone is not null && !Phone.TryParse(form.Phone, out _))
            {
                return new Invalid("phone_invalid", "This is not a phone number we can read.", "phone", "Write it like 138 0013 8000.");
            }

            if (form.OutletId is { } outlet && !await db.Outlets.AnyAsync(o => o.Id == outlet, ct))
            {
                return new Invalid("no_such_outlet", "There is no such outlet.", "outletId", "Choose one from /api/people/outlets.");
            }

            var named = form.Brands.Select(b => b.BrandId).Distinct().ToList();
            var brands = named.Count == 0 ? [] : await db.Brands.Where(b => named.Contains(b.Id)).Select(b => b.Id).ToHashSetAsync(ct);
            return TechnicianRules.Check(form, brands);
        }
    }
}
