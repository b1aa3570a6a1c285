using Anxin.Planning.Boards;

namespace Anxin.Dispatch.Bench;

/// <summary>An invented board of a city: eight-hour days with a break, three skills, windows of two hours for half of the jobs.</summary>
internal static class DrawnBoard
{
    private const int Hour = 3600;
    private static readonly string[] Skills = ["gas", "electric", "cooling"];

    public static Board Of(int jobs, int technicians)
    {
        var random = new Random(7);
        return new Board(
            "drawn", [.. Enumerable.Range(0, technicians).Select(i => Technician(random, i))],
            [.. Enumerable.Range(0, jobs).Select(i => Job(random, $"j{i}"))]);
    }

    public static BoardJob Job(Random random, string id)
    {
        var from = random.Next(8, 16) * Hour;
        return new BoardJob(id, Place(random), random.Next(20, 50) * 60)
        {
            Windows = random.Next(2) == 0 ? [] : [new BoardWindow(from, from + (2 * Hour))],
            Skills = random.Next(2) == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { [Skills[random.Next(3)]] = 1 },
            Price = 50_000,
        };
    }

    private static BoardTechnician Technician(Random random, int i) => new($"t{i}", Place(random))
    {
        Shifts = [new BoardShift(8 * Hour, 18 * Hour) { Overtime = Hour, Breaks = [new BoardBreak(11 * Hour, 13 * Hour, 1800)] }],
        Skills = new Dictionary<string, int> { [Skills[i % 3]] = 2, [Skills[(i + 1) % 3]] = 1 },
    };

    private static BoardPlace Place(Random random) =>
        new() { Latitude = 30.45 + (random.NextDouble() * 0.25), Longitude = 114.2 + (random.NextDouble() * 0.25) };
}
