using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Repairs;
using Anxin.Places;
using Anxin.Planning;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>Asks the planning engine who could do a piece of work: everybody who serves the county, with all their commitments.</summary>
public sealed class CandidateSearch(AppDb db, TimeProvider clock)
{
    private static readonly BookingState[] Busy = [BookingState.Offered, BookingState.Accepted, BookingState.EnRoute, BookingState.Arrived];

    public async Task<(Ranking Ranking, IReadOnlyDictionary<Guid, Parties.Technician> Technicians)> Rank(
        WorkOrder order, CancellationToken ct, Guid? lent = null)
    {
        var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == order.CaseId, ct);
        var request = await db.ServiceRequests.AsNoTracking().SingleAsync(r => r.Id == order.CaseId, ct);
        var technicians = await db.Technicians.AsNoTracking().AsSplitQuery()
            .Where(t => t.Active && (t.Counties.Any(c => c.County == @case.County) || t.Id == lent)).ToListAsync(ct);
        var ids = technicians.Select(t => t.Id).ToList();
        var commitments = (await (
                from b in db.Bookings
                join c in db.Cases on b.CaseId equals c.Id
                join r in db.ServiceRequests on b.CaseId equals r.Id
                where ids.Contains(b.TechnicianId) && Busy.Contains(b.State) && b.WorkOrderId != order.Id
                select new { b.TechnicianId, b.WindowStart, b.WindowEnd, c.County, r.Category }).ToListAsync(ct))
            .ToLookup(b => b.TechnicianId, b =>
                new Commitment(b.WindowStart, Over(b.WindowStart, b.WindowEnd, b.Category), PointOf(b.County)));
        var ranking = Qualifier.Rank(
            await JobOf(@case, request, ct), [
                .. technicians.Select(t => ForPlanning(t, [.. commitments[t.Id]], t.Id == lent ? @case.County : null))], clock.UtcNow(),
                    ChinaTime.Zone);
        return (ranking, technicians.ToDictionary(t => t.Id));
    }

    /// <summary>Whether the technician has another visit in that time.</summary>
    public async Task<bool> IsTaken(Guid technicianId, Guid caseId, DateTime start, CancellationToken ct)
    {
        var category = await db.ServiceRequests.Where(r => r.Id == caseId).Select(r => r.Category).SingleAsync(ct);
        var (near, over) = (start.AddDays(-1), Over(start, start, category));
        var others = await (
            from b in db.Bookings
            join r in db.ServiceRequests on b.CaseId equals r.Id
            where b.TechnicianId == technicianId && b.CaseId != caseId && Busy.Contains(b.State) && b.WindowStart < over
                && b.WindowStart > near
            select new { b.WindowStart, r.Category }).ToListAsync(ct);
        return others.Any(o => Over(o.WindowStart, o.WindowStart, o.Category) > start);
    }

    private async Task<Anxin.Planning.Job> JobOf(Cases.Case @case, ServiceRequest request, CancellationToken ct)
    {
        var category = Catalogue.Find(request.Category) ?? Catalogue.Find("other")!;
        var brandOnly = request.BrandId is { } brand && await db.Brands.AnyAsync(b => b.Id == brand && b.AuthorisedOnly, ct);
        var preferred = Json.Read<IReadOnlyList<PreferredSlot>>(request.Preferred);
        return new Anxin.Planning.Job(
            category.Code, request.BrandId, brandOnly, category.Certificate is { } certificate
                ? [certificate]
                : [], @case.County!.Value, PointOf(@case.County),
            [.. preferred.Select(p => new PreferredTime(p.Date, p.From, p.To))], request.Urgent, TimeSpan.FromMinutes(category.Minutes));
    }

    /// <summary>A visit takes its window, or the work when that takes longer.</summary>
    private static DateTime Over(DateTime start, DateTime end, string category)
    {
        var done = start.AddMinutes((Catalogue.Find(category) ?? Catalogue.Find("other")!).Minutes);
        return done > end ? done : end;
    }

    private static Anxin.Planning.Technician ForPlanning(
        Parties.Technician t, IReadOnlyList<Commitment> commitments, int? lentTo) => new(
        t.Id,
        PointOf(t.BaseCounty),
        [.. t.Skills.Select(s => new Skill(s.Category, new Validity(s.ValidFrom, s.ValidTo)))],
        [.. t.Brands.Select(b => new BrandAuthorisation(b.BrandId, new Validity(b.ValidFrom, b.ValidTo)))],
        [.. t.Certificates.Select(c => new Certificate(c.Kind, new Validity(c.ValidFrom, c.ValidTo)))],
        t.Counties.Select(c => c.County).Concat(lentTo is { } county ? [county] : []).ToHashSet(),
        [.. t.Hours.Select(h => new WorkingHours(h.Day, h.From, h.To))],
        t.DailyLimit,
        commitments);

    private static Anxin.Planning.GeoPoint? PointOf(int? county) =>
        county is { } code && Gazetteer.Default.Find(code)?.Seat is { } seat
            ? new Anxin.Planning.GeoPoint(seat.Longitude, seat.Latitude)
            : null;
}
