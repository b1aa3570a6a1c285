using static Anxin.Planning.Tests.Qualifying.Town;

namespace Anxin.Planning.Tests.Qualifying;

public sealed class PreferenceTests
{
    [Fact]
    public void The_earliest_window_within_any_wish_is_proposed()
    {
        var candidate = TheCandidate(Repair with { Preferred = [Wish(3, "08:00", "12:00"), Wish(2, "13:00", "18:00")] }, Technician());
        Assert.Equal(Utc("2026-11-25T05:00"), candidate.WindowStartUtc);
        Assert.Equal("preferred_time", candidate.Reasons[^1].Code);
    }

    [Fact]
    public void A_window_never_reaches_beyond_the_wish()
    {
        var busy = Technician() with { Commitments = [Busy("2026-11-25T05:00", "2026-11-25T08:15", Centre)] };
        var candidate = TheCandidate(Repair with { Preferred = [Wish(2, "13:00", "18:00"), Wish(4, "08:00", "10:00")] }, busy);
        Assert.Equal(Utc("2026-11-27T00:00"), candidate.WindowStartUtc);
    }

    [Fact]
    public void A_wish_shorter_than_a_window_lies_within_the_window()
    {
        var candidate = TheCandidate(Repair with { Preferred = [Wish(1, "10:00", "11:00")] }, Technician());
        Assert.Equal(Utc("2026-11-24T01:00"), candidate.WindowStartUtc);
    }

    [Fact]
    public void An_impossible_wish_falls_back_to_the_earliest_and_says_so()
    {
        var candidate = TheCandidate(Repair with { Preferred = [Wish(1, "20:00", "22:00"), Wish(-3, "08:00", "12:00")] }, Technician());
        Assert.Equal(Utc("2026-11-23T00:30"), candidate.WindowStartUtc);
        Assert.Equal(["preferred_time_unavailable", "earliest"], candidate.Reasons.TakeLast(2).Select(r => r.Code));
    }

    [Fact]
    public void A_wish_past_midnight_reaches_into_the_next_day()
    {
        var night = Technician() with { Hours = Daily("00:00", "24:00") };
        var busy = night with { Commitments = [Busy("2026-11-24T14:00", "2026-11-24T16:00", Centre)] };
        Assert.Equal(Utc("2026-11-24T16:00"), TheCandidate(Repair with { Preferred = [Wish(1, "22:00", "02:00")] }, busy).WindowStartUtc);
    }

    [Fact]
    public void An_urgent_job_comes_first_whatever_the_wish()
    {
        var candidate = TheCandidate(Repair with { Urgent = true, Preferred = [Wish(2, "13:00", "18:00")] }, Technician());
        Assert.Equal(Utc("2026-11-23T00:30"), candidate.WindowStartUtc);
        Assert.DoesNotContain(candidate.Reasons, r => r.Code.StartsWith("preferred", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_can_come_at_the_wish_is_asked_before_who_cannot()
    {
        var near = Technician(1) with { Hours = [On(DayOfWeek.Monday, "08:00", "18:00")] };
        var far = Technician(2) with { Base = North(20) };
        var ranking = Rank(Repair with { Preferred = [Wish(2, "13:00", "18:00")] }, near, far);
        Assert.Equal([Id(2), Id(1)], ranking.Candidates.Select(c => c.TechnicianId));
    }
}
