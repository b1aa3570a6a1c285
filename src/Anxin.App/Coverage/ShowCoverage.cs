using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.Places;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Coverage;

/// <summary>Where somebody can come today, county by county, from active technicians and nothing else.</summary>
public static class ShowCoverage
{
    public sealed record Tally(int Covered, int Total);

    public sealed record County(string Code, string Name, string? City);

    public sealed record Province(string Code, string Name, int Total, IReadOnlyList<County> Covered);

    /// <param name="AsOf">When this was read.</param>
    /// <param name="Counties">Of the counties of the official standard.</param>
    /// <param name="Cities">Of the cities without counties (Dongguan, Zhongshan …), which stand for their own.</param>
    /// <param name="Provinces">Every province, those without coverage too.</param>
    /// <param name="WithoutCoverage">Names of the provinces where nobody can come.</param>
    public sealed record Coverage(
        DateTime AsOf, Tally Counties, Tally Cities, IReadOnlyList<Province> Provinces, IReadOnlyList<string> WithoutCoverage);

    public sealed class Handler(AppDb db, FreshAnswers fresh)
    {
        private const int Key = 0;

        public Task<Coverage> Handle() => fresh.Get(Key, Read);

        private async Task<Coverage> Read(DateTime now)
        {
            var served = (await Coverers.On(db, ChinaTime.DayOf(now)).Select(row => row.County).Distinct().ToListAsync()).ToHashSet();
            var covered = CoverageMap.Places.Where(place => served.Contains(CoverageMap.NumberOf(place))).ToList();
            var byProvince = covered.ToLookup(CoverageMap.ProvinceOf);
            var provinces = CoverageMap.Provinces
                .Select(p => new Province(p.Code, p.Name, CoverageMap.TotalOf(p), [.. byProvince[p].Select(ToCounty)])).ToList();
            return new Coverage(
                now, TallyOf(covered, DivisionLevel.County), TallyOf(covered, DivisionLevel.Prefecture), provinces,
                [.. provinces.Where(p => p.Covered.Count == 0).Select(p => p.Name)]);
        }

        private static Tally TallyOf(List<Division> covered, DivisionLevel level) =>
            new(covered.Count(place => place.Level == level), CoverageMap.Places.Count(place => place.Level == level));

        private static County ToCounty(Division place) =>
            new(place.Code, place.Name, place.Parent is { Level: DivisionLevel.Prefecture } city ? city.Name : null);
    }
}
