using Anxin.Planning.Travelling;

namespace Anxin.Planning;

/// <summary>How far to look, how to estimate travel and what drawbacks cost. Values out of range are refused when ranking starts.</summary>
public sealed record QualifyingOptions
{
    private const long MostCost = 10_000_000;

    /// <value>Days from now within which a window may start, 1 to 60. Default 7.</value>
    public int HorizonDays { get; init; } = 7;

    /// <value>Length of the promised arrival window, 15 minutes to 12 hours. Default 2 hours.</value>
    public TimeSpan WindowLength { get; init; } = TimeSpan.FromHours(2);

    /// <value>Time between now and leaving for the visit, 0 to 24 hours. Default 30 minutes.</value>
    public TimeSpan Lead { get; init; } = TimeSpan.FromMinutes(30);

    /// <value>Road distance over great-circle distance, 1 to 3. Default 1.35.</value>
    public double DetourFactor { get; init; } = TravelEstimate.UsualDetour;

    /// <value>Road kilometres assumed for a trip with an unknown end, 0 to 500. Default 15.</value>
    public double AssumedKm { get; init; } = 15;

    /// <value>Speeds by distance, ends ascending, the last one going on. Default 20, 30, 45, 70 km/h to 5, 20, 80 km and on.</value>
    public IReadOnlyList<SpeedClass> Speeds { get; init; } = TravelEstimate.UsualSpeeds;

    /// <value>What drawbacks cost.</value>
    public QualifyingCosts Costs { get; init; } = new();

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the message names the option.</exception>
    internal void Validate()
    {
        Require(HorizonDays is >= 1 and <= 60, nameof(HorizonDays), "1 to 60");
        Require(WindowLength.TotalMinutes is >= 15 and <= 12 * 60, nameof(WindowLength), "15 minutes to 12 hours");
        Require(Lead >= TimeSpan.Zero && Lead <= TimeSpan.FromHours(24), nameof(Lead), "0 to 24 hours");
        Require(DetourFactor is >= 1 and <= 3, nameof(DetourFactor), "1 to 3");
        Require(AssumedKm is >= 0 and <= 500, nameof(AssumedKm), "0 to 500");
        ValidateSpeeds();
        ReadOnlySpan<long> costs =
        [
            Costs.PerKilometre, Costs.PerTravelHour, Costs.PerWaitingHour, Costs.PerUrgentWaitingHour,
            Costs.PerCommitmentThatDay, Costs.MissedPreference,
        ];
        foreach (var cost in costs)
        {
            Require(cost is >= 0 and <= MostCost, nameof(Costs), "0 to 10,000,000 each");
        }
    }

    private void ValidateSpeeds()
    {
        Require(Speeds.Count > 0, nameof(Speeds), "at least one class");
        double end = 0;
        foreach (var speed in Speeds)
        {
            Require(speed.UpToKm > end, nameof(Speeds), "classes with ascending ends");
            Require(speed.KilometresPerHour is >= 1 and <= 200, nameof(Speeds), "1 to 200 km/h");
            end = speed.UpToKm;
        }
    }

    private static void Require(bool holds, string option, string range)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(option, $"{nameof(QualifyingOptions)}.{option} must be {range}.");
        }
    }
}
