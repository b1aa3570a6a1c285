using System.Globalization;

namespace Anxin.Planning.Benchmarks;

/// <summary>
/// Service technicians (Kovacs, Parragh, Doerner, Hartl 2012) without teams: what nobody can do is given to others at a price that grows with
/// the skills it asks for.
/// </summary>
public static class KovacsFile
{
    private const int FixedColumns = 8;
    private const double BasePrice = 200;
    private const double PriceExponent = 1.5;

    public static BenchmarkInstance Read(string tasks, string technicians, string name)
    {
        var (crew, levels) = Technicians(technicians);
        var lines = new Lines(tasks);
        var stops = new List<BenchmarkJob>();
        while (lines.NextFilled() is { } line)
        {
            if (Lines.StartsWithDigit(line))
            {
                stops.Add(Stop(lines, line));
            }
        }

        if (stops.Count == 0 || stops[0].Id != 0)
        {
            throw new BenchmarkFileException("The first stop must be the depot with number 1.");
        }

        var depot = stops[0];
        var domains = crew.Count == 0 ? 0 : crew[0].Levels.Length;
        if (stops.Exists(stop => stop.Skills.Count != domains * levels))
        {
            throw new BenchmarkFileException($"The tasks do not have {domains} domains × {levels} levels of skills, as the technicians do.");
        }

        return new BenchmarkInstance(
            name, BenchmarkFormat.Kovacs, depot, [.. stops.Skip(1)],
            [.. crew.Select(one => new BenchmarkTechnician(one.Id, depot.X, depot.Y, depot.Ready, depot.Due, int.MaxValue) { Skills = one.Levels })])
            .Checked();
    }

    /// <summary>Whether the levels of a technician suffice for what a job asks for, when nobody works in a team.</summary>
    public static bool Suffices(IReadOnlyList<int> levels, IReadOnlyList<int> asked)
    {
        var perDomain = levels.Count == 0 ? 0 : asked.Count / levels.Count;
        for (var i = 0; i < asked.Count; i++)
        {
            var (domain, level) = (i / perDomain, (i % perDomain) + 1);
            if (asked[i] > (levels[domain] >= level ? 1 : 0))
            {
                return false;
            }
        }

        return true;
    }

    private static BenchmarkJob Stop(Lines lines, string line)
    {
        var words = Lines.Words(line);
        if (words.Length <= FixedColumns)
        {
            throw lines.Wrong("a task has its number, place, demand, window, service, cost and skills.");
        }

        int[] skills = [.. words.Skip(FixedColumns).Select(lines.Whole)];
        return new BenchmarkJob(
            lines.Whole(words[0]) - 1, lines.Number(words[1]), lines.Number(words[2]), 0, lines.Number(words[4]), lines.Number(words[5]),
            lines.Number(words[6]))
        {
            Skills = skills, Prize = BasePrice + Math.Pow(skills.Sum(), PriceExponent),
        };
    }

    private static (List<(int Id, int[] Levels)> Crew, int Levels) Technicians(string text)
    {
        var lines = new Lines(text);
        var (crew, levels) = (new List<(int, int[])>(), 0);
        while (lines.NextFilled() is { } line)
        {
            if (line.StartsWith("proficiency level:", StringComparison.OrdinalIgnoreCase))
            {
                levels = int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
            }
            else if (Lines.StartsWithDigit(line) && Lines.Words(line) is [var id, .. var own])
            {
                crew.Add((lines.Whole(id), [.. own.Select(lines.Whole)]));
            }
        }

        return levels > 0 ? (crew, levels) : throw new BenchmarkFileException("The line \"proficiency level:\" is missing in the technicians.");
    }
}
