using Anxin.Planning.Boards;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Simulating;

/// <summary>One day of a city: who works, what comes in, and what befalls it. Drawn from the seed alone.</summary>
internal sealed class SimulatedDay
{
    private const double KilometresPerDegree = 111.2;
    private const int Hour = 3600;
    private const double LongestOverrun = 2;

    public SimulatedDay(SimulatedCity city, int seed)
    {
        (City, Seed) = (city, seed);
        Technicians = [.. Enumerable.Range(0, city.Technicians).Select(Technician)];
        Jobs = [.. Enumerable.Range(0, city.Jobs).Select(Job).OrderBy(job => job.Arrival).ThenBy(job => job.Job.Id, StringComparer.Ordinal)];
    }

    public SimulatedCity City { get; }

    public int Seed { get; }

    public BoardTechnician[] Technicians { get; }

    public SimulatedJob[] Jobs { get; }

    /// <summary>True time over estimate on the way of a technician to a job, or home for -1.</summary>
    public double WayFactor(int technician, int job) =>
        Luck.Factor(Luck.Of(Seed, Luck.What.Way, technician, job), City.TravelNoise);

    public bool Declines(int technician, int job) => Luck.Of(Seed, Luck.What.Decline, technician, job).Chance(City.Declines);

    private BoardTechnician Technician(int i)
    {
        var dice = Luck.Of(Seed, Luck.What.Technician, i);
        var place = Place(dice);
        var own = i % City.Skills;
        var skills = Enumerable.Range(0, City.Skills).Where(skill => dice.Chance(City.SkillShare) || skill == own);
        return new BoardTechnician($"t{i}", place)
        {
            Shifts = [City.Shift], Skills = skills.ToDictionary(SkillName, _ => 1), PerHour = City.PerHour, PerKilometre = City.PerKilometre,
            OvertimePerHour = City.OvertimePerHour,
        };
    }

    private SimulatedJob Job(int i)
    {
        var dice = Luck.Of(Seed, Luck.What.Job, i);
        var arrival = Arrival(dice);
        var (place, skill) = (Place(dice), dice.Below(City.Skills));
        var service = (int)(City.Service * (0.5 + dice.Share()));
        var urgent = dice.Chance(City.UrgentShare);
        var window = urgent ? null : Appointment(dice, arrival);
        var overruns = dice.Chance(City.Overruns);
        var factor = overruns ? 1.5 + ((LongestOverrun - 1.5) * dice.Share()) : 0.8 + (0.3 * dice.Share());
        var asSoonAsPossible = new BoardWindow(arrival, Math.Max(arrival, City.Shift.From) + City.Promise);
        return new SimulatedJob(
            new BoardJob($"j{i}", place, service)
            {
                Windows = [(window ?? asSoonAsPossible) with { LatePerHour = City.LatePerHour }], Price = City.Undone,
                WaitPerHour = window is null ? City.WaitPerHour : 0, Skills = new Dictionary<string, int> { [SkillName(skill)] = 1 },
            },
            arrival, factor, dice.Chance(City.NoShows));
    }

    private int Arrival(Dice dice)
    {
        var draw = dice.Share() * City.ArrivalsByHour.Sum();
        var last = 0;
        for (var hour = 0; hour < City.ArrivalsByHour.Count; hour++)
        {
            last = City.ArrivalsByHour[hour] > 0 ? hour : last;
            draw -= City.ArrivalsByHour[hour];
            if (draw < 0)
            {
                break;
            }
        }

        return (last * Hour) + dice.Below(Hour);
    }

    /// <summary>One of the windows of the day that begin at least an hour later; none when it is too late for one.</summary>
    private BoardWindow? Appointment(Dice dice, int arrival)
    {
        var earliest = Math.Max(City.Shift.From, arrival + Hour);
        var windows = Enumerable.Range(0, Math.Max(0, City.Shift.Until - City.Shift.From) / City.Window)
            .Select(i => City.Shift.From + (i * City.Window)).Where(from => from >= earliest).ToArray();
        if (windows.Length == 0)
        {
            return null;
        }

        var begin = windows[dice.Below(windows.Length)];
        return new BoardWindow(begin, begin + City.Window);
    }

    private static string SkillName(int skill) => $"s{skill}";

    /// <summary>Spread evenly over the disc.</summary>
    private BoardPlace Place(Dice dice)
    {
        var (radius, angle) = (City.RadiusKilometres * Math.Sqrt(dice.Share()), 2 * Math.PI * dice.Share());
        return new BoardPlace
        {
            Latitude = City.Latitude + (radius * Math.Sin(angle) / KilometresPerDegree),
            Longitude = City.Longitude + (radius * Math.Cos(angle) / (KilometresPerDegree * Math.Cos(City.Latitude * Math.PI / 180))),
        };
    }
}
