using System.Text.Json;

namespace Anxin.Planning.Tests.Qualifying;

public sealed class RankingPropertyTests
{
    private const int Towns = 150;
    private static readonly QualifyingOptions Options = new();

    [Fact]
    public void Everybody_is_a_candidate_or_excluded_and_nobody_both() => ForEveryTown((_, _, technicians, ranking) =>
    {
        var judged = ranking.Candidates.Select(c => c.TechnicianId).Concat(ranking.Excluded.Select(e => e.TechnicianId)).ToList();
        Assert.Equal(technicians.Select(t => t.Id), judged.Order());
        Assert.All(ranking.Excluded, e => Assert.NotEmpty(e.Reasons));
        Assert.All(ranking.Candidates, c => Assert.NotEmpty(c.Reasons));
    });

    [Fact]
    public void The_random_towns_hold_every_kind_of_answer()
    {
        var codes = new HashSet<string>();
        ForEveryTown((_, _, _, ranking) =>
        {
            codes.UnionWith(ranking.Candidates.SelectMany(c => c.Reasons).Select(r => r.Code));
            codes.UnionWith(ranking.Excluded.SelectMany(e => e.Reasons).Select(r => r.Code));
        });
        Assert.Superset(
            new HashSet<string>
            {
                "skill_missing", "skill_expired", "skill_not_yet_valid", "brand_not_authorised", "brand_authorisation_expired",
                "certificate_expired", "certificate_not_yet_valid", "outside_territory", "no_free_window", "day_full",
                "skill_valid", "brand_authorised", "gas_certificate_valid_until", "in_territory", "distance", "distance_unknown", "load",
                "earliest", "preferred_time", "preferred_time_unavailable",
            },
            codes);
    }

    [Fact]
    public void The_order_of_the_lists_decides_nothing() => ForEveryTown((seed, job, technicians, ranking) =>
    {
        var town = new RandomTown(seed + 1_000);
        var shuffled = town.Shuffled(technicians.Select(t => t with
        {
            Skills = town.Shuffled(t.Skills),
            Brands = town.Shuffled(t.Brands),
            Certificates = town.Shuffled(t.Certificates),
            Hours = town.Shuffled(t.Hours),
            Commitments = town.Shuffled(t.Commitments),
        }));
        var reordered = job with { Preferred = town.Shuffled(job.Preferred) };
        var again = Qualifier.Rank(reordered, shuffled, RandomTown.Now, RandomTown.ZoneOf(seed));
        Assert.Equal(JsonSerializer.Serialize(ranking), JsonSerializer.Serialize(again));
    });

    [Fact]
    public void A_window_keeps_clear_of_every_commitment_and_the_trips() => ForEveryTown((_, job, technicians, ranking) =>
    {
        foreach (var candidate in ranking.Candidates)
        {
            var start = candidate.WindowStartUtc;
            var end = start + Occupied(job);
            foreach (var commitment in technicians.Single(t => t.Id == candidate.TechnicianId).Commitments)
            {
                var trip = PlainTravel.Time(job.Place, commitment.Place, Options);
                var over = commitment.EndUtc > commitment.StartUtc ? commitment.EndUtc : commitment.StartUtc;
                Assert.True(over + trip <= start || end + trip <= commitment.StartUtc, $"{start:o} meets {commitment}");
            }
        }
    });

    [Fact]
    public void A_window_lies_in_the_working_hours_of_a_qualified_technician() => ForEveryTown((seed, job, technicians, ranking) =>
    {
        foreach (var candidate in ranking.Candidates)
        {
            var technician = technicians.Single(t => t.Id == candidate.TechnicianId);
            Assert.True(candidate.WindowStartUtc >= RandomTown.Now + Options.Lead);
            Assert.Equal(candidate.WindowStartUtc + Options.WindowLength, candidate.WindowEndUtc);
            Assert.True(candidate.LoadThatDay < technician.DailyLimit);
            for (var at = candidate.WindowStartUtc; at < candidate.WindowStartUtc + Occupied(job); at += TimeSpan.FromMinutes(5))
            {
                var local = TimeZoneInfo.ConvertTimeFromUtc(at, RandomTown.ZoneOf(seed));
                Assert.Contains(technician.Hours, h => Working(h, local));
                var day = DateOnly.FromDateTime(local);
                Assert.Contains(technician.Skills, s => s.Category == job.Category && s.Validity.Covers(day));
                Assert.All(job.Certificates, k => Assert.Contains(technician.Certificates, c => c.Kind == k && c.Validity.Covers(day)));
                Assert.True(!job.BrandNeedsAuthorisation || technician.Brands.Any(b => b.BrandId == job.BrandId && b.Validity.Covers(day)));
            }
        }
    });

    [Fact]
    public void Lifting_one_reason_admits_the_technician_or_leaves_the_other_reasons() => ForEveryTown((seed, job, technicians, ranking) =>
    {
        foreach (var exclusion in ranking.Excluded)
        {
            var technician = technicians.Single(t => t.Id == exclusion.TechnicianId);
            foreach (var reason in exclusion.Reasons)
            {
                var lifted = Obstacle.Lift(reason, technician, job);
                var again = Qualifier.Rank(job, [lifted], RandomTown.Now, RandomTown.ZoneOf(seed));
                var left = again.Excluded.SelectMany(e => e.Reasons).Select(r => r.En).ToList();
                Assert.DoesNotContain(reason.En, left);
                if (left.Count > 0)
                {
                    var others = exclusion.Reasons.Where(r => r != reason).Select(r => r.En);
                    Assert.All(others, o => Assert.Contains(o, left));
                }
                else
                {
                    Assert.Equal(technician.Id, Assert.Single(again.Candidates).TechnicianId);
                }
            }
        }
    });

    [Fact]
    public void Candidates_come_by_cost_and_then_by_id() => ForEveryTown((_, _, _, ranking) =>
        Assert.Equal(ranking.Candidates.OrderBy(c => c.CostMinor).ThenBy(c => c.TechnicianId), ranking.Candidates));

    private static void ForEveryTown(Action<int, Job, IReadOnlyList<Technician>, Ranking> holds)
    {
        for (var seed = 0; seed < Towns; seed++)
        {
            var town = new RandomTown(seed);
            var (job, technicians) = (town.Job(), town.Technicians(24));
            holds(seed, job, technicians, Qualifier.Rank(job, technicians, RandomTown.Now, RandomTown.ZoneOf(seed)));
        }
    }

    private static TimeSpan Occupied(Job job) => job.Duration > Options.WindowLength ? job.Duration : Options.WindowLength;

    // Independent of the engine's spans: is this wall-clock instant inside the weekly entry, started today or yesterday?
    private static bool Working(WorkingHours hours, DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        var overnight = hours.To <= hours.From;
        var startedToday = local.DayOfWeek == hours.Day && time >= hours.From && (overnight || time < hours.To);
        return startedToday || (overnight && local.AddDays(-1).DayOfWeek == hours.Day && time < hours.To);
    }
}
