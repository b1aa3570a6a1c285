using static Anxin.Planning.Tests.Qualifying.Town;

namespace Anxin.Planning.Tests.Qualifying;

public sealed class ConditionTests
{
    private static readonly Job GasJob = Repair with { Certificates = ["gas"] };
    private static readonly Job BrandJob = Repair with { BrandId = Brand, BrandNeedsAuthorisation = true };

    [Fact]
    public void A_technician_without_the_skill_is_excluded() =>
        Assert.Equal(["skill_missing"], WhyNot(Repair with { Category = "safe" }, Technician()));

    [Fact]
    public void A_skill_that_ended_yesterday_is_expired() =>
        Assert.Equal(["skill_expired"], WhyNot(Repair, Technician() with { Skills = [new("stove", Until(-1))] }));

    [Fact]
    public void A_skill_that_ends_today_serves_today() =>
        Assert.Equal(Monday, DayOf(TheCandidate(Repair, Technician() with { Skills = [new("stove", Until(0))] })));

    [Fact]
    public void A_skill_renewed_with_another_period_serves() =>
        TheCandidate(Repair, Technician() with { Skills = [new("stove", Until(-30)), new("stove", From(-29))] });

    [Fact]
    public void A_skill_that_begins_on_thursday_waits_for_thursday() =>
        Assert.Equal(Monday.AddDays(3), DayOf(TheCandidate(Repair, Technician() with { Skills = [new("stove", From(3))] })));

    [Fact]
    public void A_skill_that_begins_after_the_horizon_is_not_yet_valid() =>
        Assert.Equal(["skill_not_yet_valid"], WhyNot(Repair, Technician() with { Skills = [new("stove", From(40))] }));

    [Fact]
    public void A_gas_stove_needs_a_gas_certificate() => Assert.Equal(["certificate_missing"], WhyNot(GasJob, Technician()));

    [Fact]
    public void Every_missing_certificate_is_named()
    {
        var reasons = Assert.Single(Rank(Repair with { Certificates = ["gas", "height", "gas"] }, Technician()).Excluded).Reasons;
        Assert.Equal(["No gas certificate", "No height certificate"], reasons.Select(r => r.En));
    }

    [Fact]
    public void The_end_of_a_valid_gas_certificate_is_told()
    {
        var reasons = TheCandidate(GasJob, Technician() with { Certificates = [new("gas", Until(90))] }).Reasons;
        Assert.Contains(reasons, r => r is { Code: "gas_certificate_valid_until", Zh: "燃气证书有效期至 2027-02-21" });
    }

    [Fact]
    public void A_certificate_that_ends_tomorrow_excludes_a_visit_the_day_after()
    {
        var busyUntilWednesday = Technician() with
        {
            Certificates = [new("gas", Until(1))],
            Commitments = [Busy("2026-11-22T20:00", "2026-11-24T15:00", Centre)],
        };
        Assert.Equal(["certificate_expired"], WhyNot(GasJob, busyUntilWednesday));
        Assert.Equal(Monday.AddDays(2), DayOf(TheCandidate(GasJob, busyUntilWednesday with { Certificates = [new("gas", Until(2))] })));
    }

    [Fact]
    public void A_visit_over_midnight_needs_the_certificate_on_both_days()
    {
        var night = Technician() with { Certificates = [new("gas", Until(0))], Hours = [On(DayOfWeek.Monday, "23:00", "03:00")] };
        Assert.Equal(["certificate_expired"], WhyNot(GasJob, night));
        TheCandidate(GasJob, night with { Certificates = [new("gas", Until(1))] });
    }

    [Fact]
    public void Of_two_papers_that_never_hold_together_one_is_named()
    {
        var neverBoth = Technician() with { Skills = [new("stove", Until(1))], Certificates = [new("gas", From(2))] };
        Assert.Equal(["skill_expired"], WhyNot(GasJob, neverBoth));
    }

    [Fact]
    public void A_brand_that_needs_authorisation_refuses_others() => Assert.Equal(["brand_not_authorised"], WhyNot(BrandJob, Technician()));

    [Fact]
    public void An_ended_brand_authorisation_is_expired() =>
        Assert.Equal(["brand_authorisation_expired"], WhyNot(BrandJob, Technician() with { Brands = [new(Brand, Until(-1))] }));

    [Fact]
    public void An_authorised_technician_may_come_for_the_brand()
    {
        var authorised = Technician() with { Brands = [new(Brand, Always)] };
        Assert.Contains(TheCandidate(BrandJob, authorised).Reasons, r => r.Code == "brand_authorised");
    }

    [Fact]
    public void A_brand_that_needs_no_authorisation_refuses_nobody() => TheCandidate(Repair with { BrandId = Brand }, Technician());

    [Fact]
    public void A_county_outside_the_territory_excludes() =>
        Assert.Equal(["outside_territory"], WhyNot(Repair with { County = 110105 }, Technician()));

    [Fact]
    public void Every_failed_condition_is_told_and_not_only_the_first()
    {
        var hopeless = Technician() with { Skills = [], Counties = new HashSet<int>(), Hours = [] };
        var job = Repair with { BrandId = Brand, BrandNeedsAuthorisation = true, Certificates = ["gas"] };
        Assert.Equal(
            ["skill_missing", "brand_not_authorised", "certificate_missing", "outside_territory", "no_free_window"], WhyNot(job, hopeless));
    }

    private static DateOnly DayOf(Candidate candidate) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(candidate.WindowStartUtc, China));
}
