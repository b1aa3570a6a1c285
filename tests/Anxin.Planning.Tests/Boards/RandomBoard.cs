using Anxin.Planning.Boards;

namespace Anxin.Planning.Tests.Boards;

/// <summary>Boards with every kind of condition, drawn by a seed.</summary>
internal static class RandomBoard
{
    private const int Hour = 3600;
    private static readonly string[] Skills = ["gas", "electric", "refrigeration"];

    public static Board Draw(int seed, int jobs = 30, int technicians = 6)
    {
        var random = new Random(seed);
        return new Board(
            $"board {seed}", [.. Enumerable.Range(0, technicians).Select(i => Technician(random, i))],
            [.. Enumerable.Range(0, jobs).Select(i => Job(random, i, technicians))]);
    }

    public static BoardPlace Place(Random random) =>
        new() { Latitude = 30.5 + (random.NextDouble() * 0.2), Longitude = 114.2 + (random.NextDouble() * 0.3) };

    private static BoardTechnician Technician(Random random, int i) => new($"t{i}", Place(random))
    {
        Shifts =
        [
            new BoardShift(8 * Hour, 17 * Hour) { Overtime = random.Next(2) * Hour, Breaks = [new BoardBreak(11 * Hour, 13 * Hour, 1800)] },
            .. random.Next(2) == 0 ? [new BoardShift(32 * Hour, 38 * Hour)] : Array.Empty<BoardShift>(),
        ],
        Skills = Skills.Where(_ => random.Next(3) > 0).ToDictionary(skill => skill, _ => random.Next(1, 4)),
        Tools = random.Next(2) == 0 ? ["ladder"] : [],
        Parts = new Dictionary<string, int> { ["valve"] = random.Next(4) },
        ServiceFactor = random.Next(3) == 0 ? 0.8 : 1,
        MostTravel = random.Next(4) == 0 ? 2 * Hour : null,
        SkillsUntil = i % 3 == 0 ? new Dictionary<string, int> { ["gas"] = 12 * Hour } : [],
        FairShare = i % 2 == 0 ? 5 * Hour : null,
    };

    private static BoardJob Job(Random random, int i, int technicians) => new($"j{i}", Place(random), random.Next(20, 120) * 60)
    {
        Windows = Windows(random),
        Skills = random.Next(2) == 0 ? [] : new Dictionary<string, int> { [Skills[random.Next(3)]] = random.Next(1, 3) },
        Tools = random.Next(8) == 0 ? ["ladder"] : [],
        Parts = random.Next(5) == 0 ? new Dictionary<string, int> { ["valve"] = 1 } : [],
        Price = random.Next(6) == 0 ? random.Next(500, 5000) : 50_000,
        WaitPerHour = random.Next(3) * 100,
        Forbidden = random.Next(6) == 0 ? [$"t{random.Next(technicians)}"] : [],
        After = i > 3 && i % 9 == 0 ? [$"j{i - 2}"] : [],
        With = i > 3 && i % 11 == 0 ? $"j{i - 1}" : null,
        Pin = random.Next(15) == 0 ? new BoardPin { Technician = $"t{random.Next(technicians)}" } : null,
        Published = random.Next(4) == 0 ? new BoardPin { Technician = "t1", Start = 10 * Hour } : null,
    };

    private static BoardWindow[] Windows(Random random) => random.Next(4) switch
    {
        0 => [],
        1 => [new BoardWindow(9 * Hour, 11 * Hour) { LatePerHour = 3000 }],
        2 => [new BoardWindow(8 * Hour, 9 * Hour), new BoardWindow(14 * Hour, 16 * Hour)],
        _ => Hard(random.Next(8, 15) * Hour),
    };

    private static BoardWindow[] Hard(int from) => [new BoardWindow(from, from + (2 * Hour))];
}
