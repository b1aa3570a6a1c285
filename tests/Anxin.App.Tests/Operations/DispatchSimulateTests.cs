using System.Text.Json;

namespace Anxin.App.Tests.Operations;

/// <summary>Playing days from the command line.</summary>
public sealed class DispatchSimulateTests : IDisposable
{
    private readonly CommandLine _command = new();

    [Fact]
    public async Task Policies_play_the_same_days_side_by_side_and_the_same_seed_says_the_same()
    {
        string[] line = ["--compare", "--days", "2", "--technicians", "8", "--jobs", "60", "--steps", "20", "--seed", "5", "--json"];
        var played = await Simulate(line);
        Assert.Equal((0, ""), (played.ExitCode, played.Errors));
        Assert.Equal(played.Output, (await Simulate(line)).Output);
        var answer = JsonDocument.Parse(played.Output).RootElement;
        Assert.Equal(8, answer.GetProperty("city").GetProperty("technicians").GetInt32());
        var policies = answer.GetProperty("policies").EnumerateArray().ToArray();
        Assert.Equal(["nearest", "insertion", "engine"], policies.Select(policy => policy.GetProperty("policy").GetString()));
        Assert.All(policies, policy => Assert.Equal(120, policy.GetProperty("served").GetInt32() + policy.GetProperty("undone").GetInt32()));
        Assert.All(policies, policy => Assert.True(policy.GetProperty("costs").GetProperty("total").GetInt64() > 0));
    }

    [Fact]
    public async Task People_get_a_table_with_one_column_a_policy()
    {
        var played = await Simulate("--policy", "nearest", "--technicians", "5", "--jobs", "30");
        Assert.Equal((0, ""), (played.ExitCode, played.Errors));
        foreach (var told in new[] { "nearest", "begun within the window", "urgent: minutes to begin", "cost", "fairness" })
        {
            Assert.Contains(told, played.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("insertion", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_of_ones_own_is_read_and_options_go_before_it()
    {
        var played = await Simulate(
            "--city", Write("city.json", """{ "technicians": 3, "jobs": 20, "urgentShare": 1, "undone": 7 }"""), "--jobs", "10", "--policy", "nearest", "--json");
        var city = JsonDocument.Parse(played.Output).RootElement.GetProperty("city");
        Assert.Equal((3, 10, 7), (city.GetProperty("technicians").GetInt32(), city.GetProperty("jobs").GetInt32(), city.GetProperty("undone").GetInt32()));
    }

    [Theory]
    [InlineData("--technicians 0", "--technicians takes 1 to 500")]
    [InlineData("--jobs 9999", "--jobs takes 1 to 1500")]
    [InlineData("--days 0", "--days takes 1 to 1000")]
    [InlineData("--steps -1", "--steps takes 0 to")]
    [InlineData("--policy fastest", "nearest")]
    [InlineData("--compare --policy nearest", "leave --policy out")]
    public async Task What_is_asked_wrongly_ends_with_2_and_names_the_option_and_what_it_takes(string line, string named)
    {
        var outcome = await Simulate(line.Split(' '));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(named, outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "noShows": 3 }""", "noShows: a share is between 0 and 1")]
    [InlineData("""{ "technician": 3 }""", "technician")]
    [InlineData("""{ "arrivalsByHour": [1, 2, 3] }""", "arrivalsByHour: 24 numbers are needed")]
    [InlineData("""{ "arrivalsByHour": null }""", "arrivalsByHour")]
    [InlineData("{", "city.json")]
    public async Task A_city_that_cannot_be_played_ends_with_1_and_names_file_and_field(string city, string named)
    {
        var outcome = await Simulate("--city", Write("city.json", city));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(named, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("city.json", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _command.Dispose();

    private Task<CommandLine.Outcome> Simulate(params string[] line) => _command.Run(["dispatch", "simulate", .. line]);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_command.Data, name);
        File.WriteAllText(path, text);
        return path;
    }
}
