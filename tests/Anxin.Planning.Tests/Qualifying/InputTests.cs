using static Anxin.Planning.Tests.Qualifying.Town;

namespace Anxin.Planning.Tests.Qualifying;

public sealed class InputTests
{
    public static TheoryData<QualifyingOptions, string> OutOfRange => new()
    {
        { new QualifyingOptions { HorizonDays = 0 }, "HorizonDays" },
        { new QualifyingOptions { HorizonDays = 61 }, "HorizonDays" },
        { new QualifyingOptions { WindowLength = TimeSpan.Zero }, "WindowLength" },
        { new QualifyingOptions { Lead = TimeSpan.FromMinutes(-1) }, "Lead" },
        { new QualifyingOptions { DetourFactor = double.NaN }, "DetourFactor" },
        { new QualifyingOptions { AssumedKm = -1 }, "AssumedKm" },
        { new QualifyingOptions { Speeds = [] }, "Speeds" },
        { new QualifyingOptions { Speeds = [new(10, 30), new(5, 20)] }, "Speeds" },
        { new QualifyingOptions { Speeds = [new(10, 0)] }, "Speeds" },
        { new QualifyingOptions { Costs = new QualifyingCosts { PerKilometre = -1 } }, "Costs" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void An_option_out_of_range_is_refused_by_name(QualifyingOptions options, string name)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Qualifier.Rank(Repair, [], Morning, China, options));
        Assert.Equal(name, refusal.ParamName);
    }

    [Fact]
    public void Nobody_gives_an_empty_ranking()
    {
        var ranking = Rank(Repair);
        Assert.Empty(ranking.Candidates);
        Assert.Empty(ranking.Excluded);
    }

    [Fact]
    public void A_job_without_a_category_is_refused() => Assert.Throws<ArgumentException>(() => Rank(Repair with { Category = " " }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25)]
    public void A_duration_out_of_range_is_refused(int hours) =>
        Assert.Throws<ArgumentException>(() => Rank(Repair with { Duration = TimeSpan.FromHours(hours) }));

    [Fact]
    public void More_than_eight_kinds_of_certificate_are_refused()
    {
        string[] kinds = [.. Enumerable.Range(1, 8).Select(i => $"kind{i}")];
        Assert.Single(Rank(Repair with { Certificates = [.. kinds, .. kinds] }, Technician()).Excluded);
        Assert.Throws<ArgumentException>(() => Rank(Repair with { Certificates = [.. kinds, "another"] }));
    }

    [Fact]
    public void A_local_now_is_refused() => Assert.Throws<ArgumentException>(
        () => Qualifier.Rank(Repair, [], DateTime.SpecifyKind(Morning, DateTimeKind.Local), China));

    [Fact]
    public void The_same_technician_twice_is_refused() => Assert.Throws<ArgumentException>(() => Rank(Repair, Technician(), Technician()));

    [Theory]
    [InlineData(double.NaN, 30)]
    [InlineData(120, double.PositiveInfinity)]
    [InlineData(120, 91)]
    public void Coordinates_that_are_no_place_count_as_unknown(double longitude, double latitude) =>
        Assert.Null(TheCandidate(Repair, Technician() with { Base = new GeoPoint(longitude, latitude) }).DistanceKm);

    [Fact]
    public void A_commitment_that_ends_before_it_starts_is_a_moment()
    {
        var odd = Technician() with { Commitments = [Busy("2026-11-23T05:00", "2026-11-23T01:00", Centre)] };
        Assert.Equal(Utc("2026-11-23T00:30"), TheCandidate(Repair, odd).WindowStartUtc);
    }

    [Fact]
    public void Times_at_the_ends_of_the_calendar_are_taken()
    {
        var odd = Technician() with
        {
            Skills = [new("stove", new Validity(DateOnly.MinValue, DateOnly.MaxValue))],
            Commitments = [new(DateTime.MinValue, DateTime.MinValue, null), new(DateTime.MaxValue, DateTime.MaxValue, null)],
        };
        PreferredTime[] wishes = [new(DateOnly.MinValue, default, default), new(DateOnly.MaxValue, default, TimeOnly.MaxValue)];
        TheCandidate(Repair with { Preferred = wishes }, odd);
    }

    [Fact]
    public void The_longest_horizon_is_searched_to_its_last_day()
    {
        var lastDayOnly = Technician() with { Skills = [new("stove", From(59))] };
        var found = Qualifier.Rank(Repair, [lastDayOnly], Morning, China, new QualifyingOptions { HorizonDays = 60 });
        Assert.Equal(Morning.AddDays(59), Assert.Single(found.Candidates).WindowStartUtc);
    }
}
