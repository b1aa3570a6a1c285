namespace Anxin.Planning.Tests.Qualifying;

/// <summary>A town on a Monday morning: 2026-11-23, 08:00 in China, one job and technicians as plain as can be.</summary>
internal static class Town
{
    public const int County = 330106;

    public static readonly TimeZoneInfo China = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    public static readonly DateOnly Monday = new(2026, 11, 23);
    public static readonly DateTime Morning = Utc("2026-11-23T00:00");
    public static readonly GeoPoint Centre = new(120.15, 30.28);
    public static readonly Validity Always = new(new DateOnly(2020, 1, 1), null);
    public static readonly Guid Brand = Id(900);

    public static Job Repair => new("stove", null, false, [], County, Centre, [], false, TimeSpan.FromHours(1));

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    public static Technician Technician(int number = 1) => new(
        Id(number), Centre, [new Skill("stove", Always)], [], [], new HashSet<int> { County }, Daily("08:00", "18:00"), 6, []);

    public static IReadOnlyList<WorkingHours> Daily(string from, string to) =>
        [.. Enum.GetValues<DayOfWeek>().Select(d => On(d, from, to))];

    public static WorkingHours On(DayOfWeek day, string from, string to) => new(day, Time(from), Time(to));

    public static PreferredTime Wish(int daysFromMonday, string from, string to) =>
        new(Monday.AddDays(daysFromMonday), Time(from), Time(to));

    public static Commitment Busy(string from, string to, GeoPoint? place) => new(Utc(from), Utc(to), place);

    /// <summary>About so many kilometres by road north of the centre, at the default detour.</summary>
    public static GeoPoint North(double roadKm) => new(Centre.Longitude, Centre.Latitude + (roadKm / 1.35 / 111.195));

    public static Validity Until(int daysFromMonday) => new(new DateOnly(2020, 1, 1), Monday.AddDays(daysFromMonday));

    public static Validity From(int daysFromMonday) => new(Monday.AddDays(daysFromMonday), null);

    public static Ranking Rank(Job job, params Technician[] technicians) => Qualifier.Rank(job, technicians, Morning, China);

    public static Candidate TheCandidate(Job job, Technician technician) => Assert.Single(Rank(job, technician).Candidates);

    public static IReadOnlyList<string> WhyNot(Job job, Technician technician) =>
        [.. Assert.Single(Rank(job, technician).Excluded).Reasons.Select(r => r.Code)];

    private static TimeOnly Time(string text) =>
        text == "24:00" ? TimeOnly.MaxValue : TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
