using Anxin.Planning.Boards;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Why work is in nobody's day: what keeps each technician from it, and the cheapest single thing to give up.</summary>
public sealed record UndoneWhy(IReadOnlyList<UndoneWhy.Person> Technicians, UndoneWhy.Relaxation? Cheapest)
{
    private const int MostTechnicians = 60;

    /// <summary>
    /// One condition. Alone: setting aside just this one makes room, which was tried. By: seconds, or minor units for a price.
    /// </summary>
    public sealed record Condition(Hindrance Code, bool Alone, long? By);

    public sealed record Person(Guid TechnicianId, IReadOnlyList<Condition> Conditions);

    public sealed record Relaxation(Guid TechnicianId, Hindrance Code, DateTime Start, long Cost, long? By);

    public static UndoneWhy None { get; } = new([], null);

    public static UndoneWhy Of(UndoneReasons reasons, BoardProblem problem)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        ArgumentNullException.ThrowIfNull(problem);
        var people = reasons.Technicians.Select(t => new Person(
            Guid.ParseExact(t.Technician, "N"), [.. t.Obstacles.Select(o => new Condition(o.Condition, o.Alone, o.By))]));
        return new UndoneWhy(
            [.. people.OrderBy(p => p.Conditions.Count(c => !c.Alone)).ThenBy(p => p.Conditions.Count).Take(MostTechnicians)],
            reasons.CheapestRelaxation is { } way
                ? new Relaxation(Guid.ParseExact(way.Technician, "N"), way.Condition, problem.Time(way.Start), way.Cost, way.By)
                : null);
    }
}
