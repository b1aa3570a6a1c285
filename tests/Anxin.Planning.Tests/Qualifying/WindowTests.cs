using static Anxin.Planning.Tests.Qualifying.Town;

namespace Anxin.Planning.Tests.Qualifying;

public sealed class WindowTests
{
    [Fact]
    public void The_first_window_starts_after_the_lead_time_on_a_quarter_hour()
    {
        var ranking = Qualifier.Rank(Repair, [Technician()], Utc("2026-11-23T02:05:30"), China);
        var candidate = Assert.Single(ranking.Candidates);
        Assert.Equal(Utc("2026-11-23T02:45"), candidate.WindowStartUtc);
        Assert.Equal(Utc("2026-11-23T04:45"), candidate.WindowEndUtc);
        Assert.Equal(DateTimeKind.Utc, candidate.WindowStartUtc.Kind);
    }

    [Fact]
    public void The_technician_leaves_the_base_when_work_begins()
    {
        // 20 km: 5 at 20 km/h and 15 at 30 km/h are 45 minutes.
        var candidate = TheCandidate(Repair, Technician() with { Base = North(19.9), Hours = Daily("09:00", "18:00") });
        Assert.Equal(Utc("2026-11-23T01:45"), candidate.WindowStartUtc);
        Assert.Equal(19.9, candidate.DistanceKm!.Value, 0.1);
    }

    [Fact]
    public void The_visit_ends_within_working_hours()
    {
        var late = Technician() with { Hours = Daily("08:00", "11:00") };
        Assert.Equal(Utc("2026-11-23T00:30"), TheCandidate(Repair with { Duration = TimeSpan.FromHours(2.5) }, late).WindowStartUtc);
        Assert.Equal(Utc("2026-11-24T00:00"), TheCandidate(Repair with { Duration = TimeSpan.FromHours(2.75) }, late).WindowStartUtc);
        Assert.Equal(["no_free_window"], WhyNot(Repair with { Duration = TimeSpan.FromHours(3.25) }, late));
    }

    [Fact]
    public void The_way_from_the_commitment_before_is_kept_free()
    {
        var busy = Technician() with { Commitments = [Busy("2026-11-23T00:00", "2026-11-23T02:00", North(5))] };
        var candidate = TheCandidate(Repair, busy);
        Assert.Equal(Utc("2026-11-23T02:15"), candidate.WindowStartUtc);
        Assert.Equal(5, candidate.DistanceKm!.Value, 0.1);
    }

    [Fact]
    public void The_way_to_the_commitment_after_is_kept_free()
    {
        // 5 km take 15 minutes and a second or so.
        Assert.Equal(Utc("2026-11-23T00:30"), TheCandidate(Repair, BusyFrom("2026-11-23T02:46", North(5))).WindowStartUtc);
        Assert.Equal(Utc("2026-11-23T04:30"), TheCandidate(Repair, BusyFrom("2026-11-23T02:44", North(5.1))).WindowStartUtc);
        Assert.Equal(Utc("2026-11-23T04:00"), TheCandidate(Repair, BusyFrom("2026-11-23T02:29", Centre)).WindowStartUtc);
    }

    [Fact]
    public void A_technician_who_is_out_sets_out_from_there()
    {
        var early = Technician() with { Base = North(40), Hours = Daily("06:00", "18:00") };
        var visiting = early with { Commitments = [Busy("2026-11-22T23:00", "2026-11-23T00:00", Centre)] };
        Assert.Equal(Utc("2026-11-23T00:30"), TheCandidate(Repair, visiting).WindowStartUtc);
        Assert.Equal(Utc("2026-11-23T01:45"), TheCandidate(Repair, early).WindowStartUtc);
    }

    [Fact]
    public void A_window_fits_exactly_between_two_commitments_at_the_same_door()
    {
        var busy = Technician() with
        {
            Commitments = [Busy("2026-11-23T04:00", "2026-11-23T10:00", Centre), Busy("2026-11-23T00:00", "2026-11-23T02:00", Centre)],
        };
        Assert.Equal(Utc("2026-11-23T02:00"), TheCandidate(Repair, busy).WindowStartUtc);
    }

    [Fact]
    public void A_technician_idle_since_breakfast_comes_from_the_base()
    {
        var idle = Technician() with { Base = North(2), Commitments = [Busy("2026-11-23T00:00", "2026-11-23T01:00", North(10))] };
        var wish = Repair with { Preferred = [Wish(0, "14:00", "17:00")] };
        Assert.Equal(2, TheCandidate(wish, idle).DistanceKm!.Value, 0.1);
        Assert.Equal(10, TheCandidate(Repair, idle).DistanceKm!.Value, 0.1);
    }

    [Fact]
    public void Leave_for_the_whole_horizon_leaves_no_window()
    {
        var away = Technician() with { Commitments = [Busy("2026-11-20T00:00", "2026-12-20T00:00", null)] };
        Assert.Equal(["no_free_window"], WhyNot(Repair, away));
    }

    [Fact]
    public void A_full_day_moves_the_visit_to_the_next()
    {
        var full = Technician() with { DailyLimit = 1, Commitments = [Busy("2026-11-23T08:00", "2026-11-23T09:00", Centre)] };
        var candidate = TheCandidate(Repair, full);
        Assert.Equal(Utc("2026-11-24T00:00"), candidate.WindowStartUtc);
        Assert.Equal(0, candidate.LoadThatDay);
    }

    [Fact]
    public void A_technician_whose_every_day_is_full_is_excluded() =>
        Assert.Equal(["day_full"], WhyNot(Repair, Technician() with { DailyLimit = 0 }));

    [Fact]
    public void A_full_day_and_an_ended_certificate_are_both_told_when_both_stand_in_the_way()
    {
        // Monday is qualified and taken up; every later day has free hours, but no room and no certificate.
        var technician = Technician() with
        {
            Certificates = [new("gas", Until(0))],
            DailyLimit = 1,
            Commitments = [Busy("2026-11-22T22:00", "2026-11-23T12:00", Centre), .. Enumerable.Range(1, 8).Select(Evening)],
        };
        Assert.Equal(["certificate_expired", "day_full"], WhyNot(Repair with { Certificates = ["gas"] }, technician));
    }

    [Fact]
    public void A_split_day_is_not_bridged_and_touching_spans_are()
    {
        var split = Technician() with { Hours = [On(DayOfWeek.Tuesday, "08:00", "09:30"), On(DayOfWeek.Tuesday, "10:00", "12:00")] };
        Assert.Equal(Utc("2026-11-24T02:00"), TheCandidate(Repair, split).WindowStartUtc);
        var touching = Technician() with { Hours = [On(DayOfWeek.Tuesday, "09:00", "12:00"), On(DayOfWeek.Tuesday, "08:00", "09:00")] };
        Assert.Equal(Utc("2026-11-24T00:00"), TheCandidate(Repair, touching).WindowStartUtc);
    }

    [Fact]
    public void An_unknown_place_is_an_assumed_trip_and_no_distance()
    {
        var candidate = TheCandidate(Repair with { Place = null }, Technician());
        Assert.Null(candidate.DistanceKm);
        Assert.Contains(candidate.Reasons, r => r.Code == "distance_unknown");
        Assert.Equal(Utc("2026-11-23T01:15"), candidate.WindowStartUtc);
    }

    private static Technician BusyFrom(string start, GeoPoint place) =>
        Technician() with { Commitments = [Busy(start, "2026-11-23T04:00", place)] };

    private static Commitment Evening(int day) =>
        new(Utc("2026-11-23T09:30").AddDays(day), Utc("2026-11-23T10:00").AddDays(day), Centre);
}
