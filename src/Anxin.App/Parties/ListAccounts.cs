using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Parties;

/// <summary>Accounts by user name; people's names masked.</summary>
public static class ListAccounts
{
    public sealed record Query(string? Q, Role? Role, int? Page, int? Size);

    public sealed record Row(
        Guid Id, string UserName, Role Role, string Name, Guid? MerchantId, string? Merchant, Guid? TechnicianId, bool Locked, bool MustChangePassword, DateTime CreatedAt);

    public sealed class Handler(AppDb db)
    {
        public Task<Page<Row>> Handle(Query query, CancellationToken ct)
        {
            var accounts = db.Users.AsQueryable();
            if (query.Q?.Trim().ToUpperInvariant() is { Length: > 0 } part)
            {
                accounts = accounts.Where(a => a.NormalizedUserName!.Contains(part));
            }

            if (query.Role is { } role)
            {
                accounts = accounts.Where(a => a.Role == role);
            }

            return accounts.OrderBy(a => a.NormalizedUserName)
                .Select(a => new Row(
                    a.Id, a.UserName!, a.Role, a.MaskedName, a.MerchantId, db.Merchants.Where(m => m.Id == a.MerchantId).Select(m => m.Name)
                        .FirstOrDefault(),
                    a.TechnicianId, a.LockedAt != null, a.MustChangePassword, a.CreatedAt))
                .ToPageAsync(query.Page, query.Size, ct);
        }
    }
}
