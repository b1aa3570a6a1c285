using static Anxin.Planning.Tests.Qualifying.Town;

namespace Anxin.Planning.Tests.Qualifying;

public sealed class ClockTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Fact]
    public void Hours_past_midnight_belong_to_the_night_they_start_in()
    {
        var night = Technician() with { Hours = [On(DayOfWeek.Sunday, "22:00", "04:00")] };
        var ranking = Qualifier.Rank(Repair, [night], Utc("2026-11-22T16:20"), China);
        Assert.Equal(Utc("2026-11-22T17:00"), Assert.Single(ranking.Candidates).WindowStartUtc);
    }

    [Fact]
    public void Hours_until_twenty_four_meet_the_hours_from_zero()
    {
        var always = Technician() with { Hours = Daily("00:00", "24:00") };
        var ranking = Qualifier.Rank(Repair, [always], Utc("2026-11-23T14:40"), China);
        Assert.Equal(Utc("2026-11-23T15:15"), Assert.Single(ranking.Candidates).WindowStartUtc);
    }

    [Fact]
    public void Hours_that_end_when_they_begin_are_a_whole_day()
    {
        var day = Technician() with { Hours = [On(DayOfWeek.Tuesday, "09:00", "09:00")] };
        Assert.Equal(Utc("2026-11-24T01:00"), TheCandidate(Repair with { Duration = TimeSpan.FromHours(24) }, day).WindowStartUtc);
    }

    [Fact]
    public void Nine_in_the_morning_stays_nine_when_summer_time_begins()
    {
        var sundays = Technician() with { Hours = [On(DayOfWeek.Sunday, "09:00", "17:00")] };
        Assert.Equal(Utc("2026-03-01T14:00"), InNewYork(sundays, "2026-02-26T12:00"));
        Assert.Equal(Utc("2026-03-08T13:00"), InNewYork(sundays, "2026-03-05T12:00"));
        Assert.Equal(Utc("2026-11-01T14:00"), InNewYork(sundays, "2026-10-29T12:00"));
    }

    [Fact]
    public void Work_that_begins_in_the_skipped_hour_begins_behind_it()
    {
        var early = Technician() with { Hours = [On(DayOfWeek.Sunday, "02:30", "09:00")] };
        Assert.Equal(Utc("2026-03-08T07:30"), InNewYork(early, "2026-03-05T12:00"));
    }

    [Fact]
    public void Work_in_the_repeated_hour_holds_both_of_its_occurrences()
    {
        var early = Technician() with { Hours = [On(DayOfWeek.Sunday, "01:15", "01:45")] };
        var quick = Repair with { Duration = TimeSpan.FromMinutes(30) };
        var options = new QualifyingOptions { WindowLength = TimeSpan.FromMinutes(90) };
        var found = Assert.Single(Qualifier.Rank(quick, [early], Utc("2026-10-29T12:00"), NewYork, options).Candidates);
        Assert.Equal(Utc("2026-11-01T05:15"), found.WindowStartUtc);
    }

    [Fact]
    public void A_quarter_hour_is_a_local_one()
    {
        var nepal = TimeZoneInfo.CreateCustomTimeZone("odd", new TimeSpan(5, 50, 0), "odd", "odd");
        var found = Assert.Single(Qualifier.Rank(Repair, [Technician()], Utc("2026-11-23T04:00"), nepal).Candidates);
        var local = TimeZoneInfo.ConvertTimeFromUtc(found.WindowStartUtc, nepal);
        Assert.Equal(0, local.Minute % 15);
        Assert.Equal(new TimeOnly(10, 30), TimeOnly.FromDateTime(local));
    }

    private static DateTime InNewYork(Technician technician, string now) =>
        Assert.Single(Qualifier.Rank(Repair, [technician], Utc(now), NewYork).Candidates).WindowStartUtc;
}
