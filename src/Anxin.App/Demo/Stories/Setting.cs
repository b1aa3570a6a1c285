using Anxin.App.Demo.People;
using Anxin.App.Repairs;

namespace Anxin.App.Demo.Stories;

/// <summary>What a story is about and where: a product and a county that together make its fate possible.</summary>
internal sealed record Setting(string Category, BrandBook.Entry? Brand, int? County, string Address)
{
    private const int Tries = 10_000;

    public static Setting For(Plot plot, int place, Random random, IReadOnlyList<Territory> territories, Qualified qualified)
    {
        for (var i = 0; i < Tries; i++)
        {
            var category = CategoryOf(plot, random);
            var brand = BrandBook.For(category).Skip(random.Next(3)).FirstOrDefault();
            var county = CountyOf(plot, place, random, territories);
            if (county is not { } code || qualified.Anybody(code, category, brand) == plot.Site is not (Site.Unserved or Site.Unqualified))
            {
                return new Setting(category, brand, county, AddressOf(plot, place, county, random));
            }
        }

        throw new InvalidOperationException($"No product and county make {plot.Fate} at {plot.Site} possible.");
    }

    private static string CategoryOf(Plot plot, Random random) => plot.Fate switch
    {
        Fate.Released => "gas-stove",
        Fate.Quarantined => "other",
        _ => Catalogue.Categories[random.Next(Catalogue.Categories.Count)].Code,
    };

    private static int? CountyOf(Plot plot, int place, Random random, IReadOnlyList<Territory> territories) => plot.Site switch
    {
        Site.Ambiguous or Site.Abroad => null,
        Site.RoundTheClock => Nth(territories.Where(t => t.RoundTheClock), place + ((int)plot.Fate * 7)).Seat,
        Site.OneOnly => Nth(territories.Where(t => t.OneOnly), place).Seat,
        Site.Unserved => Pick(Territory.Unserved(territories), random),
        Site.CityOnly => Pick([.. territories.Select(t => t.Seat).Where(HasCity)], random),
        _ => Pick([.. territories[random.Next(territories.Count)].Counties], random),
    };

    private static string AddressOf(Plot plot, int place, int? county, Random random) => (plot.Site, county) switch
    {
        (Site.Ambiguous, _) => Addresses.Unclear(place, random),
        (Site.CityOnly, { } code) => Addresses.InCityOf(code, random),
        (_, { } code) => Addresses.In(code, random),
        _ => Addresses.Abroad(random),
    };

    /// <summary>Municipalities have no level between: their name alone offers no counties to choose from.</summary>
    private static bool HasCity(int county) => (county / 10_000) is not (11 or 12 or 31 or 50) && county / 100 % 100 < 90;

    private static Territory Nth(IEnumerable<Territory> territories, int n)
    {
        var all = territories.ToArray();
        return all[n % all.Length];
    }

    private static int Pick(IReadOnlyList<int> list, Random random) => list[random.Next(list.Count)];
}
