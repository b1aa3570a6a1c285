using System.Globalization;
using Anxin.App.Parties;
using Anxin.App.Vault;

namespace Anxin.App.Demo.People;

/// <summary>
/// Three hundred invented technicians: sixty teams of five, with trades, certificates (some ended, some ending soon), authorisations,
/// counties and hours.
/// </summary>
internal sealed class Crew(int seed, Vault.Vault vault, DateTime now)
{
    public const int TeamSize = 5;
    private readonly DateOnly _today = Common.ChinaTime.DayOf(now);

    /// <summary>Everybody, each with the key that opens name and phone.</summary>
    public IReadOnlyList<(Technician Technician, VaultKey Key)> Hire(IReadOnlyList<Territory> territories) =>
        [.. territories.SelectMany(t => Enumerable.Range(0, TeamSize).Select(place => Hire(t, place, territories)))];

    public static IEnumerable<Outlet> Outlets(IReadOnlyList<Territory> territories) =>
        territories.GroupBy(t => t.Province).Select(p => new Outlet(OutletOf(p.First()), $"安心演示·{ShortName(p.Key)}服务网点", p.First().Seat));

    private (Technician Technician, VaultKey Key) Hire(Territory territory, int place, IReadOnlyList<Territory> territories)
    {
        var number = (territory.Number * TeamSize) + place;
        var random = new Random(seed + (number * 31));
        var name = PeopleNames.Chinese(random);
        var outlet = OutletOf(territories.First(t => t.Province == territory.Province));
        var hired = now.AddDays(-random.Next(60, 2000));
        var technician = Technician.Hire(
            DemoIds.Of("technician", number), outlet,
            string.Create(CultureInfo.InvariantCulture, $"AX{territory.Seat / 10000}-{number + 1:D4}"), hired);
        var (stored, key) = vault.NewKey(technician.Id, hired);
        technician.Identify(key, vault, name, PeopleNames.Read(PeopleNames.Phone(technician: true, number)));
        var onDuty = territory.RoundTheClock && place == TeamSize - 1;
        var counties = territory.OneOnly && !onDuty ? territory.Around : [.. territory.Counties];
        technician.Place(
            onDuty || counties.Count == 0 ? territory.Seat : counties[place % counties.Count], onDuty ? 10 : random.Next(4, 8));
        technician.Cover(counties.Count == 0 ? [territory.Seat] : counties, Hours(onDuty, random));
        Qualify(technician, key, onDuty ? Trade.OnDuty : Trade.Team[place], onDuty, random);
        return (technician, stored);
    }

    private void Qualify(Technician technician, DataKey key, Trade trade, bool onDuty, Random random)
    {
        var skilled = _today.AddYears(-3);
        var skills = trade.Categories.Select(c => new TechnicianSkill(c, skilled, null));
        var brands = BrandBook.All
            .Where(b => b.AuthorisedOnly && b.Categories.Intersect(trade.Categories).Any() && (onDuty || random.Next(10) < 7))
            .Select(
                b =>
                    new TechnicianBrand(
                        b.Id, skilled,
                        onDuty || random.Next(8) > 0 ? _today.AddDays(random.Next(60, 700)) : _today.AddDays(-random.Next(1, 90))));
        var certificates = trade.Certificates.Select(kind => TechnicianCertificate.Of(
            key, kind, string.Create(
                CultureInfo.InvariantCulture,
                $"DEMO-{kind[..1].ToUpperInvariant()}-{random.Next(100_000, 999_999)}"), _today.AddYears(-2), ValidTo(onDuty, random)));
        technician.Qualify(skills, [.. brands], [.. certificates]);
    }

    private DateOnly ValidTo(bool onDuty, Random random) => (onDuty ? 9 : random.Next(12)) switch
    {
        0 => _today.AddDays(-random.Next(5, 120)),
        1 or 2 => _today.AddDays(random.Next(3, 28)),
        _ => _today.AddDays(random.Next(120, 1400)),
    };

    private static IEnumerable<TechnicianHours> Hours(bool onDuty, Random random)
    {
        if (onDuty)
        {
            return Enum.GetValues<DayOfWeek>().Select(day => new TechnicianHours(day, TimeOnly.MinValue, TimeOnly.MaxValue));
        }

        var (from, to) = random.Next(10) switch
        {
            0 => (new TimeOnly(20, 0), new TimeOnly(6, 0)),
            1 or 2 => (new TimeOnly(13, 0), new TimeOnly(22, 0)),
            _ => (new TimeOnly(8, 0), new TimeOnly(18, 0)),
        };
        var free = random.Next(3) switch { 0 => DayOfWeek.Sunday, 1 => DayOfWeek.Wednesday, _ => DayOfWeek.Monday };
        return Enum.GetValues<DayOfWeek>().Where(day => day != free).Select(day => new TechnicianHours(day, from, to));
    }

    private static Guid OutletOf(Territory first) => DemoIds.Of("outlet", first.Seat);

    private static string ShortName(string province) =>
        province.Replace("省", "", StringComparison.Ordinal).Replace("市", "", StringComparison.Ordinal)
            .Replace("壮族自治区", "", StringComparison.Ordinal)
            .Replace("回族自治区", "", StringComparison.Ordinal).Replace("维吾尔自治区", "", StringComparison.Ordinal)
                .Replace("自治区", "", StringComparison.Ordinal);
}
