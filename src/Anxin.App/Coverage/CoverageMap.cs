using System.Globalization;
using Anxin.App.Parties;
using Anxin.Places;

namespace Anxin.App.Coverage;

/// <summary>What there is to cover: every county of the standard, and the cities without counties.</summary>
internal static class CoverageMap
{
    private const int ProvinceUnit = 10_000;
    private static readonly Lazy<IReadOnlyList<Division>> EveryPlace = new(ListPlaces);
    private static readonly Lazy<ILookup<Division, Division>> ByProvince = new(() => EveryPlace.Value.ToLookup(ProvinceOf));

    public static IReadOnlyList<Division> Places => EveryPlace.Value;

    public static IReadOnlyList<Division> Provinces { get; } =
        [.. Enumerable.Range(11, 72).Select(n => Gazetteer.Default.Find(n * ProvinceUnit)).OfType<Division>()];

    public static int TotalOf(Division province) => ByProvince.Value[province].Count();

    public static int NumberOf(Division place) => int.Parse(place.Code, CultureInfo.InvariantCulture);

    public static Division ProvinceOf(Division place) => Gazetteer.Default.Find(NumberOf(place) / ProvinceUnit * ProvinceUnit)!;

    private static Division[] ListPlaces()
    {
        var cities = Provinces.SelectMany(p => Enumerable.Range(1, 99).Select(n => Gazetteer.Default.Find(NumberOf(p) + (n * 100))))
            .OfType<Division>().Where(city => city.InStandard && KnownCodes.IsCounty(NumberOf(city)));
        return [.. Gazetteer.Default.Counties.Concat(cities).OrderBy(place => place.Code, StringComparer.Ordinal)];
    }
}
