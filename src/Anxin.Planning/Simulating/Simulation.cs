namespace Anxin.Planning.Simulating;

/// <summary>Plays days of a city under a policy. The same seed gives every policy the same days, and the same report each time.</summary>
public static class Simulation
{
    private const double Minute = 60;
    private static readonly int[] Limits = [30, 60, 120, 240];

    /// <param name="city">Without faults.</param>
    /// <param name="policy">Is asked whenever something happens.</param>
    /// <param name="days">Day d is drawn from the seed plus d.</param>
    /// <param name="seed">Draws the days.</param>
    /// <param name="played">Told after each day.</param>
    /// <param name="ct">Ends between two events.</param>
    public static SimulationReport Run(SimulatedCity city, IDispatchPolicy policy, int days, int seed, Action played, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(played);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        if (city.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(city));
        }

        var results = new SimulatedDayResult[days];
        for (var day = 0; day < days; day++)
        {
            results[day] = new PlayedDay(new SimulatedDay(city, unchecked(seed + day)), policy).Run(ct);
            played();
        }

        return Report(policy.Name, results);
    }

    private static SimulationReport Report(string policy, SimulatedDayResult[] days)
    {
        var visits = days.SelectMany(day => day.Visits.Select(visit => (Visit: visit, Waited: day.WaitedFor(visit)))).ToArray();
        var urgent = visits.Where(one => one.Visit.Job.IsUrgent).Select(one => one.Waited / Minute).ToArray();
        int jobs = days.Sum(day => day.Day.Jobs.Length), allUrgent = days.Sum(day => day.Day.Jobs.Count(job => job.IsUrgent));
        var fair = days.Select(day => Fairness.Of(day.Seconds)).ToArray();
        return new SimulationReport(
            policy, days.Length, jobs, visits.Length, visits.Count(one => one.Visit.Job.NobodyOpens), jobs - visits.Length,
            days.Sum(day => day.Declined), Share(visits.Count(one => one.Visit.Late == 0), jobs), Spread.Of(urgent),
            Spread.Of(visits.Where(one => one.Visit.Late > 0).Select(one => one.Visit.Late / Minute)),
            days.Select(day => day.Costs).Aggregate((a, b) => a + b), days.Sum(day => day.Metres) / 1000.0,
            new Fairness(fair.Average(one => one.Gini), fair.Average(one => one.FewestHours), fair.Average(one => one.MostHours)))
        {
            UrgentWithin = Limits.ToDictionary(limit => limit, limit => Share(urgent.Count(waited => waited <= limit), allUrgent)),
        };
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
