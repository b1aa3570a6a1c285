using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.Places;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Finds technicians that a neighbouring board could lend: those who start nearest, within reach.</summary>
public sealed class Neighbours(AppDb db, DispatchRules rules)
{
    /// <param name="counties">The board's counties.</param>
    /// <param name="own">Who serves it anyway.</param>
    /// <param name="always">Who has work of it already and stays on it.</param>
    /// <param name="lend">Whether to look for others too.</param>
    /// <param name="ct">Ends the search.</param>
    public async Task<IReadOnlyList<Technician>> Of(
        IReadOnlyList<int> counties, IReadOnlyList<Guid> own, IReadOnlyList<Guid> always, bool lend, CancellationToken ct)
    {
        IReadOnlyList<Guid> near = lend && rules.MostLent > 0 ? await Nearest(counties, own, ct) : [];
        Guid[] wanted = [.. always, .. near.Except(always)];
        return wanted.Length == 0
            ? []
            : await db.Technicians.AsNoTracking().AsSplitQuery().Where(t => t.Active && wanted.Contains(t.Id)).OrderBy(t => t.Id)
                .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<Guid>> Nearest(IReadOnlyList<int> counties, IReadOnlyList<Guid> own, CancellationToken ct)
    {
        var seats = counties.Select(Seat).OfType<GeoPoint>().ToList();
        var bases = await db.Technicians.IgnoreAutoIncludes().Where(t => t.Active).Select(t => t.BaseCounty).Distinct().ToListAsync(ct);
        var reachable = bases
            .Select(county => (County: county, Km: Seat(county) is { } at ? seats.Select(seat => Gazetteer.DistanceKm(seat, at))
                .DefaultIfEmpty(double.MaxValue).Min() : double.MaxValue))
            .Where(one => one.Km <= rules.LentWithinKm).ToDictionary(one => one.County, one => one.Km);
        var codes = reachable.Keys.ToList();
        var people = await db.Technicians.IgnoreAutoIncludes().Where(t => t.Active && codes.Contains(t.BaseCounty) && !own.Contains(t.Id))
            .Select(t => new { t.Id, t.BaseCounty }).ToListAsync(ct);
        return [.. people.OrderBy(t => reachable[t.BaseCounty]).ThenBy(t => t.Id).Select(t => t.Id).Take(rules.MostLent)];
    }

    private static GeoPoint? Seat(int county) => Gazetteer.Default.Find(county)?.Seat;
}
