namespace Anxin.Planning.Tests.Qualifying;

/// <summary>Jobs and technicians by seed: tight diaries, papers that end soon, night shifts, unknown places.</summary>
internal sealed class RandomTown(int seed)
{
    private static readonly string[] Kinds = ["gas", "electric", "height"];

    private readonly Random _random = new(seed);

    public static readonly DateTime Now = Town.Utc("2026-03-06T15:07:31");
    public static readonly TimeZoneInfo[] Zones =
        [Town.China, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe")];

    public static TimeZoneInfo ZoneOf(int seed) => Zones[seed % Zones.Length];

    public Job Job() => Town.Repair with
    {
        BrandId = Town.Brand,
        BrandNeedsAuthorisation = Chance(2),
        Certificates = [.. Kinds.Where(_ => Chance(3))],
        Place = Place(10),
        Preferred = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Wish())],
        Urgent = Chance(4),
        Duration = TimeSpan.FromMinutes(_random.Next(1, 300)),
    };

    public IReadOnlyList<Technician> Technicians(int count) => [.. Enumerable.Range(1, count).Select(Technician)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        _random.Shuffle(shuffled);
        return shuffled;
    }

    private Technician Technician(int number) => new(
        Town.Id(number),
        Place(10),
        [.. Periods().Select(p => new Skill(Chance(8) ? "safe" : "stove", p))],
        [.. Periods().Select(p => new BrandAuthorisation(Chance(8) ? Town.Id(901) : Town.Brand, p))],
        [.. Kinds.SelectMany(kind => Periods().Select(p => new Certificate(kind, p)))],
        new HashSet<int> { Chance(6) ? 110105 : Town.County },
        [.. Enumerable.Range(0, _random.Next(9)).Select(_ => Hours())],
        _random.Next(1, 6),
        [.. Enumerable.Range(0, _random.Next(25)).Select(_ => Commitment())]);

    private Validity[] Periods() => [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ =>
    {
        var from = DateOnly.FromDateTime(Now).AddDays(_random.Next(-60, 6));
        return new Validity(from, Chance(3) ? null : from.AddDays(_random.Next(-2, 70)));
    })];

    private WorkingHours Hours() => new((DayOfWeek)_random.Next(7), QuarterTime(), Chance(10) ? TimeOnly.MaxValue : QuarterTime());

    private PreferredTime Wish() => new(DateOnly.FromDateTime(Now).AddDays(_random.Next(-1, 10)), QuarterTime(), QuarterTime());

    private Commitment Commitment()
    {
        var start = Now.AddMinutes(_random.Next(-2_000, 12_000));
        return new Commitment(start, start.AddMinutes(_random.Next(-10, 400)), Place(6));
    }

    private GeoPoint? Place(int oneUnknownIn) =>
        Chance(oneUnknownIn) ? null : new GeoPoint(120.15 + (_random.NextDouble() * 0.6), 30.28 + (_random.NextDouble() * 0.6));

    private TimeOnly QuarterTime() => new(_random.Next(24), _random.Next(4) * 15);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
