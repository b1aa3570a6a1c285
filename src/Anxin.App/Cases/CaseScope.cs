using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Cases;

/// <summary>
/// Which repairs somebody may see at all: the desk all of them, a merchant or integrator those of the merchant's brands, everybody else
/// none here. Claims are seen through their own addresses only.
/// </summary>
public static class CaseScope
{
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Caller caller, AppDb db) => caller switch
    {
        { IsTenant: true } => cases.Where(
            c => c.Kind == CaseKind.Repair && db.Brands.Any(b => b.Id == c.BrandId && b.MerchantId == caller.MerchantId)),
        _ when Policies.Allows(Policies.CaseReaders, caller.Role) => cases.Where(c => c.Kind == CaseKind.Repair),
        _ => cases.Where(_ => false),
    };

    public static Task<Case?> FindVisible(this AppDb db, Guid id, Caller caller, CancellationToken ct) =>
        db.Cases.VisibleTo(caller, db).FirstOrDefaultAsync(c => c.Id == id, ct);
}
