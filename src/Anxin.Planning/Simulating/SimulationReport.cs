namespace Anxin.Planning.Simulating;

/// <summary>
/// What a policy came to over the days played. Served are visits begun, those at which nobody opened among them; on time is the share of all
/// reports that were begun within their window. Response is that of urgent reports, from coming in (or the beginning of the shifts) until
/// somebody begins; late are the visits behind their window. Costs are minor units of all days together, fairness is the mean of the days.
/// </summary>
public sealed record SimulationReport(
    string Policy, int Days, int Reports, int Served, int NobodyOpened, int Undone, int Declined, double OnTimeShare, Spread ResponseMinutes,
    Spread LateMinutes, SimulatedCosts Costs, double Kilometres, Fairness Fairness)
{
    /// <summary>Urgent reports begun within so many minutes, as shares of all urgent reports.</summary>
    public IReadOnlyDictionary<int, double> UrgentWithin { get; init; } = new Dictionary<int, double>();

    public double CostPerServed => Served == 0 ? 0 : (double)Costs.Total / Served;
}
