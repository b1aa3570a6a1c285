using static Anxin.Planning.Tests.Qualifying.Town;

namespace Anxin.Planning.Tests.Qualifying;

public sealed class CostTests
{
    [Fact]
    public void The_nearer_of_two_equals_is_asked_first() => Assert.Equal(
        [Id(2), Id(1)],
        Rank(Repair, Technician(1) with { Base = North(6) }, Technician(2) with { Base = North(3) })
            .Candidates.Select(c => c.TechnicianId));

    [Fact]
    public void The_less_loaded_of_two_equals_is_asked_first()
    {
        var loaded = Technician(1) with { Commitments = [Busy("2026-11-23T08:00", "2026-11-23T09:00", Centre)] };
        var ranking = Rank(Repair, loaded, Technician(2));
        Assert.Equal([Id(2), Id(1)], ranking.Candidates.Select(c => c.TechnicianId));
        Assert.Equal(600, ranking.Candidates[1].CostMinor - ranking.Candidates[0].CostMinor);
    }

    [Fact]
    public void Equals_are_asked_by_id() =>
        Assert.Equal(
            [Id(1), Id(2), Id(3)], Rank(Repair, Technician(3), Technician(1), Technician(2)).Candidates.Select(c => c.TechnicianId));

    [Fact]
    public void Urgency_is_worth_a_longer_trip()
    {
        var nearTomorrow = Technician(1) with { Hours = [On(DayOfWeek.Tuesday, "08:00", "18:00")] };
        var farToday = Technician(2) with { Base = North(40) };
        Assert.Equal(Id(1), Rank(Repair, nearTomorrow, farToday).Candidates[0].TechnicianId);
        Assert.Equal(Id(2), Rank(Repair with { Urgent = true }, nearTomorrow, farToday).Candidates[0].TechnicianId);
    }

    [Fact]
    public void The_cost_is_the_sum_of_its_published_parts()
    {
        // No trip; half an hour until the window; one commitment that day.
        var loaded = Technician() with { Commitments = [Busy("2026-11-23T08:00", "2026-11-23T09:00", Centre)] };
        Assert.Equal(75 + 600, TheCandidate(Repair, loaded).CostMinor);
        Assert.Equal(3_000 + 600, TheCandidate(Repair with { Urgent = true }, loaded).CostMinor);
    }

    [Fact]
    public void A_longer_trip_never_takes_less_time()
    {
        var before = DateTime.MinValue;
        var options = new QualifyingOptions { Lead = TimeSpan.Zero };
        for (var km = 0.0; km < 150; km += 0.5)
        {
            var technician = Technician() with { Base = North(km), Hours = Daily("00:00", "24:00") };
            var start = Assert.Single(Qualifier.Rank(Repair, [technician], Morning, China, options).Candidates).WindowStartUtc;
            Assert.True(start >= before, $"{km} km arrives earlier than {km - 0.5} km");
            before = start;
        }
    }
}
