using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Technicians by badge. Names are masked; a full phone number finds its holder.</summary>
public static class ListTechnicians
{
    /// <summary>What ends within these days is shown as expiring.</summary>
    public const int ExpiringWithinDays = 30;

    public sealed record Query(string? Q, int? County, bool? Active, int? Page, int? Size);

    public sealed record Certificate(string Kind, DateOnly? ValidTo);

    public sealed record Row(
        Guid Id, string Name, string Badge, Guid OutletId, string Outlet, bool Active, IReadOnlyList<int> Counties, int Skills,
        IReadOnlyList<Certificate> Certificates, bool Expiring);

    public sealed class Handler(AppDb db, Vault.Vault vault, TimeProvider clock)
    {
        public Task<Page<Row>> Handle(Query query, CancellationToken ct)
        {
            var soon = ChinaTime.DayOf(clock.UtcNow()).AddDays(ExpiringWithinDays);
            return Filter(query)
                .OrderBy(t => t.Badge)
                .Select(t => new Row(
                    t.Id, t.MaskedName, t.Badge, t.OutletId, db.Outlets.Where(o => o.Id == t.OutletId).Select(o => o.Name)
                        .First(), t.Active,
                    t.Counties.Select(c => c.County).ToList(), t.Skills.Count,
                    t.Certificates.Select(c => new Certificate(c.Kind, c.ValidTo)).ToList(),
                    t.Certificates.Any(c => c.ValidTo <= soon) || t.Skills.Any(s => s.ValidTo <= soon)
                        || t.Brands.Any(b => b.ValidTo <= soon)))
                .AsSplitQuery()
                .ToPageAsync(query.Page, query.Size, ct);
        }

        private IQueryable<Technician> Filter(Query query)
        {
            var technicians = db.Technicians.AsNoTracking();
            if (query.County is { } county)
            {
                technicians = technicians.Where(t => t.Counties.Any(c => c.County == county));
            }

            if (query.Active is { } active)
            {
                technicians = technicians.Where(t => t.Active == active);
            }

            if (query.Q?.Trim() is not { Length: > 0 } text || !PlainTextAttribute.IsPlain(text))
            {
                return technicians;
            }

            if (Phone.TryParse(text, out var phone))
            {
                var index = vault.PhoneIndex(phone);
                return technicians.Where(t => t.PhoneIndex == index);
            }

            var badge = text.ToUpperInvariant();
            return technicians.Where(t => t.Badge.Contains(badge) || db.Outlets.Any(o => o.Id == t.OutletId && o.Name.Contains(text)));
        }
    }
}
