using Anxin.Planning.Boards;

namespace Anxin.Planning.Simulating;

/// <summary>
/// A city whose days are played. Every share is between 0 and 1, times are seconds of a day, money is in minor units. The defaults are invented; a
/// city of one's own is described by the same fields.
/// </summary>
public sealed record SimulatedCity
{
    public const int MostTechnicians = 500;
    public const int MostJobs = 1_500;

    public int Technicians { get; init; } = 20;

    /// <summary>Reports of a day.</summary>
    public int Jobs { get; init; } = 120;

    /// <summary>How reports spread over the 24 hours, as weights. Reports before the shifts wait for them.</summary>
    public IReadOnlyList<double> ArrivalsByHour { get; init; } = [1, 0, 0, 0, 0, 1, 3, 6, 12, 14, 12, 9, 6, 8, 10, 8, 5, 0, 0, 0, 0, 0, 0, 0];

    public double Latitude { get; init; } = 30.55;

    public double Longitude { get; init; } = 114.30;

    public double RadiusKilometres { get; init; } = 12;

    public BoardShift Shift { get; init; } = new(8 * 3600, 18 * 3600) { Overtime = 3600 };

    /// <summary>Kinds of skills: each job asks for one, each technician has that share of them, at least one.</summary>
    public int Skills { get; init; } = 4;

    public double SkillShare { get; init; } = 0.5;

    /// <summary>The work a job is expected to take: between half of this and one and a half times it.</summary>
    public int Service { get; init; } = 2400;

    /// <summary>Reports that cannot wait for an appointment, and within how many seconds somebody should begin.</summary>
    public double UrgentShare { get; init; } = 0.5;

    public int Promise { get; init; } = 7200;

    /// <summary>Seconds of an appointment's window.</summary>
    public int Window { get; init; } = 7200;

    /// <summary>The standard deviation of the logarithm of a way's true time over its estimate.</summary>
    public double TravelNoise { get; init; } = 0.2;

    /// <summary>Visits that take longer than expected, by half as much up to twice.</summary>
    public double Overruns { get; init; } = 0.15;

    /// <summary>Visits at which nobody opens.</summary>
    public double NoShows { get; init; } = 0.04;

    /// <summary>Offers a technician declines.</summary>
    public double Declines { get; init; } = 0.05;

    public long LatePerHour { get; init; } = 6000;

    public long WaitPerHour { get; init; } = 1500;

    /// <summary>What a report not served on its day costs.</summary>
    public long Undone { get; init; } = 40_000;

    public long PerHour { get; init; } = 6000;

    public long PerKilometre { get; init; } = 120;

    public long OvertimePerHour { get; init; } = 12000;

    /// <summary>What is wrong with the city; each fault begins with the name of the field.</summary>
    public IReadOnlyList<string> Faults()
    {
        List<string> faults = [];
        void Demand(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }

        Demand(Technicians is > 0 and <= MostTechnicians, $"technicians: {Technicians} is not between 1 and {MostTechnicians}; split a larger city by territory.");
        Demand(Jobs is > 0 and <= MostJobs, $"jobs: {Jobs} is not between 1 and {MostJobs}; split a larger city by territory.");
        Demand(
            ArrivalsByHour is { Count: 24 } hours && hours.All(double.IsFinite) && hours.Min() >= 0 && hours.Sum() > 0,
            "arrivalsByHour: 24 numbers are needed, none negative and one above 0.");
        Demand(RadiusKilometres is > 0 and <= 500, "radiusKilometres: it must be above 0 and at most 500.");
        Demand(new GeoPoint(Longitude, Latitude).IsValid && Math.Abs(Latitude) <= 80, "latitude and longitude: they must be degrees, at most 80 north or south.");
        Demand(Shift is { From: >= 0, Overtime: >= 0, Breaks.Count: 0 } && Shift.From < Shift.Until && Shift.Until <= 24 * 3600,
            "shift: it begins before it ends, within one day; breaks are not played.");
        Demand(Skills is > 0 and <= 64, "skills: give 1 to 64.");
        Demand(Service is > 0 and <= 8 * 3600 && Promise > 0 && Window > 0, "service, promise and window: they must be above 0, service at most 28800.");
        Demand(TravelNoise is >= 0 and <= 2, "travelNoise: it must be between 0 and 2.");
        foreach (var (name, share) in new[]
        {
            ("skillShare", SkillShare), ("urgentShare", UrgentShare), ("overruns", Overruns), ("noShows", NoShows), ("declines", Declines),
        })
        {
            Demand(share is >= 0 and <= 1, $"{name}: a share is between 0 and 1.");
        }

        Demand(
            new[] { LatePerHour, WaitPerHour, Undone, PerHour, PerKilometre, OvertimePerHour }.All(price => price is >= 0 and <= 100_000_000),
            "prices: none may be negative or above 100000000 minor units.");
        return faults;
    }
}
