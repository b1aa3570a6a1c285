using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Rules;

/// <summary>Finds the version of the rules for refund claims that was in force at a moment, or that a claim was filed under.</summary>
public static class PolicyReading
{
    public static Task<PolicyVersion> PolicyAt(this AppDb db, DateTime moment, CancellationToken ct) =>
        db.PolicyVersions.AsNoTracking().Where(v => v.EffectiveFrom <= moment).OrderByDescending(v => v.EffectiveFrom).FirstAsync(ct);

    public static Task<PolicyVersion> PolicyOf(this AppDb db, int number, CancellationToken ct) =>
        db.PolicyVersions.AsNoTracking().SingleAsync(v => v.Number == number, ct);
}
