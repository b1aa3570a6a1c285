using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Repairs;

namespace Anxin.App.Coverage;

/// <summary>
/// Who covers what on a day: a technician counts for a county and a trade when the technician and the outlet are active, hours are given, and
/// the skill and the certificate its kind of product asks for are valid that day. Nothing else makes a county covered.
/// </summary>
internal static class Coverers
{
    // Trades anybody skilled may do, and "trade/certificate" for those the law or safety asks a certificate for.
    private static readonly string[] Free = [.. Catalogue.Categories.Where(c => c.Certificate is null).Select(c => c.Code)];
    private static readonly string[] Certified =
        [.. Catalogue.Categories.Where(c => c.Certificate is not null).Select(c => c.Code + "/" + c.Certificate)];

    public sealed record Row(int County, string Trade, Guid TechnicianId, Guid OutletId);

    /// <param name="db">The database.</param>
    /// <param name="day">The day.</param>
    /// <param name="only">A single county, or null for all.</param>
    public static IQueryable<Row> On(AppDb db, DateOnly day, int? only = null) =>
        from technician in Working(db)
        from county in technician.Counties
        from skill in technician.Skills
        where (only == null || county.County == only)
            && skill.ValidFrom <= day && (skill.ValidTo == null || skill.ValidTo >= day)
            && (Free.Contains(skill.Category) || technician.Certificates.Any(certificate =>
                certificate.ValidFrom <= day && (certificate.ValidTo == null || certificate.ValidTo >= day)
                && Certified.Contains(skill.Category + "/" + certificate.Kind)))
        select new Row(county.County, skill.Category, technician.Id, technician.OutletId);

    private static IQueryable<Technician> Working(AppDb db) =>
        db.Technicians.Where(t => t.Active && t.Hours.Any() && db.Outlets.Any(o => o.Id == t.OutletId && o.Active));
}
