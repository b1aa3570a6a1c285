using System.Globalization;
using Anxin.Places;

namespace Anxin.App.Demo.People;

/// <summary>A county where a team has its base, and the counties around it that the team serves.</summary>
internal sealed record Territory(int Number, string Province, int Seat, IReadOnlyList<int> Around)
{
    private const int Teams = 60;
    private const int MostAround = 5;
    private const double FarthestKm = 70;

    /// <summary>Every third team has somebody on duty around the clock.</summary>
    public bool RoundTheClock => Number % 3 == 0;

    /// <summary>Where only the one on duty around the clock serves the seat itself.</summary>
    public bool OneOnly => Number % 9 == 0;

    public IEnumerable<int> Counties => Around.Prepend(Seat);

    /// <summary>Sixty seats: in each province of the mainland one in its capital and one elsewhere, as far as sixty go.</summary>
    public static IReadOnlyList<Territory> All(int seed)
    {
        var random = new Random(seed);
        var seats = Gazetteer.Default.Counties
            .Where(c => c is { InStandard: true, Seat: not null } && string.CompareOrdinal(c.Code, "700000") < 0)
            .GroupBy(c => c.Code[..2])
            .SelectMany(province => SeatsOf([.. province], random))
            .OrderBy(seat => seat.Order).Take(Teams).Select(seat => seat.County);
        return [.. seats.OrderBy(c => c.Code, StringComparer.Ordinal).Select((county, number) => Of(county, number))];
    }

    /// <summary>Counties that no team serves.</summary>
    public static IReadOnlyList<int> Unserved(IReadOnlyList<Territory> served)
    {
        var covered = served.SelectMany(t => t.Counties).ToHashSet();
        return [
            .. Gazetteer.Default.Counties.Where(c => c.InStandard && string.CompareOrdinal(c.Code, "700000") < 0).Select(CodeOf)
                .Where(c => !covered.Contains(c))];
    }

    private static IEnumerable<(int Order, Division County)> SeatsOf(Division[] counties, Random random)
    {
        var capital = counties.Where(c => c.Code[2..4] == "01").ToArray();
        var others = counties.Where(c => c.Code[2..4] != "01").ToArray();
        var first = capital[random.Next(capital.Length)];
        yield return (0, first);
        var rest = others.Length > 0 ? others : [.. capital.Where(c => c != first)];
        yield return (1, rest[random.Next(rest.Length)]);
    }

    private static Territory Of(Division seat, int number)
    {
        var around = Gazetteer.Default.Neighbours(seat.Code, 12)
            .Where(
                n => n.InStandard && n.Code[..2] == seat.Code[..2] && Gazetteer.DistanceKm(seat.Seat!.Value, n.Seat!.Value) <= FarthestKm)
            .Take(MostAround).Select(CodeOf);
        return new Territory(number, seat.Path[0], CodeOf(seat), [.. around]);
    }

    private static int CodeOf(Division division) => int.Parse(division.Code, CultureInfo.InvariantCulture);
}
