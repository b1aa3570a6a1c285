using System.Globalization;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Parties;
using Anxin.Places;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Coverage;

/// <summary>One county: who can come for what today, and how long it took in the last ninety days, measured.</summary>
public static class ShowCounty
{
    private const int DaysMeasured = 90;
    private const int MostNear = 3;

    public sealed record Trade(string Category, int Technicians);

    public sealed record Outlet(string Name, IReadOnlyList<string> Path, int Technicians);

    public sealed record Near(string Code, IReadOnlyList<string> Path, double Kilometres);

    /// <param name="Since">The day the ninety days began.</param>
    /// <param name="Cases">All cases reported from the county since then, those that nobody took too.</param>
    /// <param name="ToAcceptance">From the report to a technician's yes.</param>
    /// <param name="ToArrival">From the report to the door, by door code.</param>
    /// <param name="Promises">How many told windows were kept.</param>
    public sealed record Measured(DateOnly Since, int Cases, ResponseTimes ToAcceptance, ResponseTimes ToArrival, PromisesKept Promises);

    /// <summary>Nearest are the covered counties whose seats are nearest, where nobody covers this one.</summary>
    public sealed record County(
        DateTime AsOf, string Code, IReadOnlyList<string> Path, bool Covered, IReadOnlyList<Trade> Trades, IReadOnlyList<Outlet> Outlets,
        Measured Response, IReadOnlyList<Near> Nearest);

    public sealed class Handler(AppDb db, FreshAnswers fresh, ShowCoverage.Handler coverage)
    {
        public async Task<Result<County>> Handle(string code)
        {
            if (code.Length != 6 || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var county)
                || !KnownCodes.IsCounty(county))
            {
                return new NotFound("no_such_county", "There is no county with this code.", "Take a six-digit code of GET /api/places.");
            }

            return await fresh.Get(county, now => Read(county, now));
        }

        private async Task<County> Read(int county, DateTime now)
        {
            var rows = await Coverers.On(db, ChinaTime.DayOf(now), county).ToListAsync();
            var place = Gazetteer.Default.Find(county)!;
            return new County(
                now, place.Code, place.Path, rows.Count > 0,
                [.. rows.GroupBy(r => r.Trade).Select(g => new Trade(g.Key, Technicians(g)))
                    .OrderBy(t => t.Category, StringComparer.Ordinal)],
                await Outlets(rows), await Response(county, now), rows.Count > 0 ? [] : await NearestCovered(place));
        }

        private async Task<IReadOnlyList<Outlet>> Outlets(List<Coverers.Row> rows)
        {
            var serving = rows.GroupBy(r => r.OutletId).ToDictionary(g => g.Key, Technicians);
            var outlets = await db.Outlets.AsNoTracking().Where(o => serving.Keys.Contains(o.Id)).OrderBy(o => o.Name).ToListAsync();
            return [.. outlets.Select(o => new Outlet(o.Name, KnownCodes.PathOf(o.County), serving[o.Id]))];
        }

        private async Task<Measured> Response(int county, DateTime now)
        {
            var since = now.AddDays(-DaysMeasured);
            var cases = await db.Cases.Where(c => c.County == county && c.OpenedAt >= since).Select(c => new
            {
                c.OpenedAt,
                Accepted = db.Bookings.Where(b => b.CaseId == c.Id).Min(b => b.AcceptedAt),
                Arrived = db.Bookings.Where(b => b.CaseId == c.Id).Min(b => b.ArrivedAt),
            }).ToListAsync();
            return new Measured(
                ChinaTime.DayOf(since), cases.Count,
                ResponseTimes.Of(cases.Where(c => c.Accepted is not null).Select(c => c.Accepted!.Value - c.OpenedAt)),
                ResponseTimes.Of(cases.Where(c => c.Arrived is not null).Select(c => c.Arrived!.Value - c.OpenedAt)),
                await Promises(county, since));
        }

        private async Task<PromisesKept> Promises(int county, DateTime since)
        {
            var outcomes = await (
                from p in db.Promises
                join c in db.Cases on p.CaseId equals c.Id
                where c.County == county && p.ToldAt >= since
                group p by p.Outcome into g
                select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
            return PromisesKept.Of(
                outcomes.GetValueOrDefault(PromiseOutcome.Kept),
                    outcomes.GetValueOrDefault(PromiseOutcome.Late) + outcomes.GetValueOrDefault(PromiseOutcome.Broken));
        }

        private async Task<IReadOnlyList<Near>> NearestCovered(Division place)
        {
            if (place.Seat is not { } seat)
            {
                return [];
            }

            var covered = (await coverage.Handle()).Provinces.SelectMany(p => p.Covered).Select(c => Gazetteer.Default.Find(c.Code)!);
            return [.. covered.Where(c => c.Seat is not null).Select(c => new Near(c.Code, c.Path, Kilometres(seat, c)))
                .OrderBy(near => near.Kilometres).Take(MostNear)];
        }

        private static double Kilometres(GeoPoint seat, Division other) => Math.Round(Gazetteer.DistanceKm(seat, other.Seat!.Value), 1);

        private static int Technicians(IEnumerable<Coverers.Row> rows) => rows.Select(r => r.TechnicianId).Distinct().Count();
    }
}
