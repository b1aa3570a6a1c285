using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Parties;

public static class ListApiKeys
{
    public sealed record Row(
        Guid Id, string Name, Guid? MerchantId, string? Merchant, DateTime CreatedAt, DateTime? LastUsedAt, DateTime? RevokedAt);

    public sealed class Handler(AppDb db)
    {
        public Task<Page<Row>> Handle(int? page, int? size, CancellationToken ct) =>
            db.ApiKeys.OrderByDescending(k => k.CreatedAt).ThenBy(k => k.Id)
                .Select(k => new Row(
                    k.Id, k.Name, k.MerchantId, db.Merchants.Where(m => m.Id == k.MerchantId).Select(m => m.Name)
                        .FirstOrDefault(), k.CreatedAt, k.LastUsedAt, k.RevokedAt))
                .ToPageAsync(page, size, ct);
    }
}
