using System.Text.Json.Nodes;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>
/// One technician. Those who may edit read name, phone and certificate numbers, and each such reading is recorded; others see masks.
/// </summary>
public static class ShowTechnician
{
    public sealed record Place(int Code, IReadOnlyList<string> Path);

    public sealed record Skill(string Category, DateOnly ValidFrom, DateOnly? ValidTo);

    public sealed record BrandRight(Guid BrandId, string Brand, DateOnly ValidFrom, DateOnly? ValidTo);

    public sealed record Certificate(Guid Id, string Kind, string? Number, DateOnly ValidFrom, DateOnly? ValidTo);

    public sealed record Hours(int Day, string From, string To);

    public sealed record Line(DateTime At, string Actor, string Kind, JsonObject Details);

    public sealed record Detail(
        Guid Id, int Version, string Name, string Phone, bool Masked, string Badge, Guid OutletId, string Outlet, bool Active, DateTime CreatedAt,
        double? Rating, int Ratings, IReadOnlyList<Skill> Skills, IReadOnlyList<BrandRight> Brands, IReadOnlyList<Certificate> Certificates,
        IReadOnlyList<Place> Counties, IReadOnlyList<Hours> Hours, int DailyLimit, Place Base, IReadOnlyList<Line> History) : IVersioned;

    public sealed class Handler(AppDb db, Vault.Vault vault, Caller caller, AccessLog accesses)
    {
        private const int LinesOfHistory = 100;

        public async Task<Result<Detail>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.Technicians.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(t => t.Id == id, ct) is not { } technician)
            {
                return NoSuchTechnician.Refusal;
            }

            var key = vault.Open(await db.VaultKeys.AsNoTracking().FirstAsync(k => k.Id == id, ct));
            var clear = Policies.Allows(Policies.PeopleEditors, caller.Role);
            if (clear)
            {
                string[] fields = technician.Certificates.Count == 0 ? ["name", "phone"] : ["name", "phone", "certificate-numbers"];
                await accesses.Look(id, caller.Actor, "technician's record", fields, ct);
            }

            var brandIds = technician.Brands.Select(b => b.BrandId).ToList();
            var brands = await db.Brands.Where(b => brandIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Zh, ct);
            var outlet = await db.Outlets.Where(o => o.Id == technician.OutletId).Select(o => o.Name).FirstAsync(ct);
            return Project(technician, clear ? key : null, key, outlet, brands, await History(id, ct));
        }

        private async Task<IReadOnlyList<Line>> History(Guid id, CancellationToken ct)
        {
            var rows = await db.PartyChanges.AsNoTracking().Where(c => c.SubjectId == id).OrderByDescending(c => c.At)
                .ThenByDescending(c => c.Id).Take(LinesOfHistory).ToListAsync(ct);
            return [.. rows.Select(c => new Line(c.At, c.Actor, c.Kind, Json.Read<JsonObject>(c.Details)))];
        }

        private static Detail Project(
            Technician t, DataKey? reader, DataKey key, string outlet, Dictionary<Guid, string> brands, IReadOnlyList<Line> history) => new(
            t.Id, t.Version, reader is null
                ? t.MaskedName
                : t.OpenName(reader), reader is null
                ? Mask.Phone(t.OpenPhone(key))
                : t.OpenPhone(reader).Display, reader is null,
            t.Badge, t.OutletId, outlet, t.Active, t.CreatedAt, t.RatingCount == 0
                ? null
                : Math.Round((double)t.RatingSum / t.RatingCount, 1), t.RatingCount,
            [.. t.Skills.OrderBy(s => s.Category).ThenBy(s => s.ValidFrom).Select(s => new Skill(s.Category, s.ValidFrom, s.ValidTo))],
            [.. t.Brands.Select(b => new BrandRight(b.BrandId, brands[b.BrandId], b.ValidFrom, b.ValidTo))
                .OrderBy(b => b.Brand, StringComparer.Ordinal)],
            [.. t.Certificates.OrderBy(c => c.Kind).ThenBy(c => c.ValidFrom)
                .Select(c => new Certificate(c.Id, c.Kind, reader is null ? null : c.OpenNumber(reader), c.ValidFrom, c.ValidTo))],
            [.. t.Counties.OrderBy(c => c.County).Select(c => new Place(c.County, KnownCodes.PathOf(c.County)))],
            [.. t.Hours.OrderBy(h => h.Day).ThenBy(h => h.From)
                .Select(h => new Hours((int)h.Day, TechnicianRules.WriteTime(h.From), TechnicianRules.WriteTime(h.To)))],
            t.DailyLimit, new Place(t.BaseCounty, KnownCodes.PathOf(t.BaseCounty)), history);
    }
}
