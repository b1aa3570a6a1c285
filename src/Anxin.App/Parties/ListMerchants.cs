using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

public static class ListMerchants
{
    public sealed record BrandRow(Guid Id, string Zh, string En, bool AuthorisedOnly);

    public sealed record Row(Guid Id, string Name, IReadOnlyList<BrandRow> Brands, int Version);

    public sealed class Handler(AppDb db)
    {
        public Task<Page<Row>> Handle(int? page, int? size, CancellationToken ct) =>
            db.Merchants.AsNoTracking().OrderBy(m => m.Name).ThenBy(m => m.Id)
                .Select(m => new Row(
                    m.Id, m.Name, db.Brands.Where(b => b.MerchantId == m.Id).OrderBy(b => b.Zh)
                        .Select(b => new BrandRow(b.Id, b.Zh, b.En, b.AuthorisedOnly)).ToList(), m.Version))
                .ToPageAsync(page, size, ct);
    }
}
