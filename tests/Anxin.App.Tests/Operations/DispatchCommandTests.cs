using System.Text.Json;

namespace Anxin.App.Tests.Operations;

/// <summary>Planning from the command line, as scripts and people use it.</summary>
public sealed class DispatchCommandTests : IDisposable
{
    private const string Board = """
        {
          "name": "two jobs",
          "technicians": [{
            "id": "t1", "home": { "latitude": 30.52, "longitude": 114.36 }, "shifts": [{ "from": 28800, "until": 61200 }],
            "perHour": 6000, "perKilometre": 120
          }],
          "jobs": [
            { "id": "easy", "place": { "latitude": 30.55, "longitude": 114.31 }, "service": 3600 },
            { "id": "gas", "place": { "latitude": 30.50, "longitude": 114.40 }, "service": 3600, "skills": { "gas": 1 } },
            { "id": "new", "place": { "latitude": 30.51, "longitude": 114.39 }, "service": 1800, "price": 0 }
          ]
        }
        """;

    private const string Instance = """
        small

        VEHICLE
        NUMBER     CAPACITY
          2         10

        CUSTOMER
        CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME

            0      0         0          0          0       1000          0
            1      0        30          4          0        900         10
            2     40         0          4          0        900         10
            3     40        30          4          0        900         10
        """;

    private readonly CommandLine _command = new();

    private string Folder => _command.Data;

    [Fact]
    public async Task A_benchmark_is_solved_and_the_plan_passes_the_check_which_sees_every_change_of_it()
    {
        var (file, plan) = (Write("small.txt", Instance), Path.Combine(Folder, "plan.json"));
        var solved = await _command.Run("dispatch", "solve", file, "--format", "solomon", "--rounding", "dimacs", "--iterations", "500", "--json");
        Assert.Equal((0, ""), (solved.ExitCode, solved.Errors));
        Assert.Equal(180, JsonDocument.Parse(solved.Output).RootElement.GetProperty("value").GetDouble());
        await File.WriteAllTextAsync(plan, solved.Output, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await _command.Run("dispatch", "check", file, plan, "--rounding", "dimacs")).ExitCode);

        Write("plan.json", solved.Output.Replace("\"value\":180", "\"value\":179", StringComparison.Ordinal));
        var cheated = await _command.Run("dispatch", "check", file, plan, "--rounding", "dimacs");
        Assert.Equal(1, cheated.ExitCode);
        Assert.Contains("claims value 179", cheated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_is_solved_checked_and_explained_and_windows_are_offered()
    {
        var (board, plan) = (Write("board.json", Board), Path.Combine(Folder, "plan.json"));
        var solved = await _command.Run("dispatch", "solve", board, "--format", "json", "--iterations", "200", "--json");
        Assert.Equal((0, ""), (solved.ExitCode, solved.Errors));
        Assert.Equal(["gas", "new"], Ids(solved.Output));
        Write("plan.json", solved.Output);
        Assert.Equal(0, (await _command.Run("dispatch", "check", board, plan, "--format", "json")).ExitCode);

        var explained = (await _command.Run("dispatch", "explain", board, plan)).Output;
        Assert.Contains("gas: t1: Skill", explained, StringComparison.Ordinal);
        Assert.Contains("easy: t1", explained, StringComparison.Ordinal);

        var slots = await _command.Run("dispatch", "slots", board, plan, "--job", "new", "--json");
        Assert.Equal("t1", JsonDocument.Parse(slots.Output).RootElement.GetProperty("slots")[0].GetProperty("technician").GetString());
    }

    [Theory]
    [InlineData("solve small.txt --threads 4", "--threads")]
    [InlineData("solve small.txt --iterations -5", "--iterations")]
    [InlineData("solve small.txt --cpu-limit 0", "--cpu-limit")]
    [InlineData("solve small.txt --format word", "word")]
    [InlineData("solve small.txt --format kovacs", "--technicians")]
    [InlineData("replay small.txt", "--format trsp")]
    [InlineData("slots board.json plan.json --job new --length 1", "--length")]
    public async Task What_is_asked_wrongly_ends_with_2_and_names_the_option(string line, string named)
    {
        Write("small.txt", Instance);
        Assert.Equal((2, true), Said(await InFolder(line), named));
    }

    [Theory]
    [InlineData("solve nothing.txt", "nothing.txt")]
    [InlineData("solve cut.txt", "Line 10")]
    [InlineData("solve cut.txt --format json", "cut.txt")]
    [InlineData("solve misspelt.json --format json", "preis")]
    [InlineData("check small.txt board.json", "routes")]
    [InlineData("slots board.json empty.json --job nobody", "nobody")]
    public async Task A_file_that_cannot_be_used_ends_with_1_and_is_told_plainly(string line, string named)
    {
        Write("small.txt", Instance);
        Write("cut.txt", Instance[..Instance.IndexOf("1000", StringComparison.Ordinal)]);
        Write("board.json", Board);
        Write("misspelt.json", Board.Replace("price", "preis", StringComparison.Ordinal));
        Write("empty.json", """{ "board": "two jobs", "cost": 0, "tours": [], "unassigned": ["easy", "gas", "new"] }""");
        Assert.Equal((1, true), Said(await InFolder(line), named));
    }

    public void Dispose() => _command.Dispose();

    private static (int ExitCode, bool Told) Said(CommandLine.Outcome outcome, string named)
    {
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        return (outcome.ExitCode, outcome.Errors.Contains(named, StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Ids(string plan) =>
        JsonDocument.Parse(plan).RootElement.GetProperty("unassigned").EnumerateArray().Select(id => id.GetString());

    private Task<CommandLine.Outcome> InFolder(string line) => _command.Run(
        ["dispatch", .. line.Split(' ').Select(word => word.Contains('.', StringComparison.Ordinal) ? Path.Combine(Folder, word) : word)]);

    private string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
