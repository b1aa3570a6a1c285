using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anxin.App.Tests.Operations;

public sealed partial class CommandTests
{
    private const string Password = "correct horse battery";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("journal")]
    [InlineData("serve --port many")]
    [InlineData("places resolve")]
    [InlineData("places resolve 武汉 --input x")]
    [InlineData("places near")]
    [InlineData("places near 114.3")]
    [InlineData("places near 999999")]
    [InlineData("places near 420111 --count 0")]
    [InlineData("evidence inspect")]
    [InlineData("evidence inspect a.jpg --manifest cases.jsonl --out results.jsonl")]
    [InlineData("evidence inspect --manifest cases.jsonl")]
    [InlineData("admin create")]
    [InlineData("admin create --user-name x --role Consumer --password-stdin")]
    public async Task What_is_asked_wrongly_ends_with_2_and_a_hint_on_standard_error(string line)
    {
        using var command = new CommandLine();

        var outcome = await command.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("--help", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "anxin serve --port 9000 --data /srv/anxin")]
    [InlineData("journal verify", "anxin journal verify --data /srv/anxin --json")]
    [InlineData("backup", "anxin backup /backups")]
    [InlineData("dispatch", "dispatch")]
    public async Task Help_shows_how_it_is_used(string line, string part)
    {
        using var command = new CommandLine();

        var outcome = await command.Run([.. line.Split(' '), "--help"]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_of_the_help_has_help()
    {
        using var command = new CommandLine();
        var names = CommandName().Matches((await command.Run("--help")).Output.Split("Commands:")[1]).Select(m => m.Groups[1].Value)
            .ToList();

        string[] promised = ["serve", "migrate", "admin", "demo", "journal", "keys", "backup", "restore", "places", "evidence", "dispatch"];
        Assert.Empty(promised.Except(names));
        foreach (var name in names)
        {
            Assert.Equal(0, (await command.Run(name, "--help")).ExitCode);
        }
    }

    [Fact]
    public async Task An_installation_is_made_kept_and_checked_from_the_command_line()
    {
        using var command = new CommandLine();
        using var elsewhere = new CommandLine();
        Assert.Equal(0, (await command.Run("migrate")).ExitCode);
        Assert.Equal(0, (await command.Run("migrate")).ExitCode);
        Assert.Equal(0, (await command.Run(Password + "\n", ["admin", "create", "--user-name", "alice", "--password-stdin"])).ExitCode);

        using var rotated = JsonDocument.Parse((await command.Run("keys", "rotate", "--json")).Output);
        Assert.Equal(
            ("w2", 1),
            (rotated.RootElement.GetProperty("wrappingKey").GetString(), rotated.RootElement.GetProperty("rewrapped").GetInt32()));

        var archive = Path.Combine(elsewhere.Data, "backup.tar");
        Assert.Equal(0, (await command.Run("backup", archive)).ExitCode);
        Assert.Equal(0, (await elsewhere.Run("restore", archive)).ExitCode);
        Assert.Equal(1, (await elsewhere.Run("restore", archive)).ExitCode);
        using var verified = JsonDocument.Parse((await elsewhere.Run("journal", "verify", "--json")).Output);
        Assert.True(verified.RootElement.GetProperty("ok").GetBoolean());
        Assert.Contains(
            "user name", (await elsewhere.Run(Password, ["admin", "create", "--user-name", "alice", "--password-stdin"])).Errors,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("")]
    [InlineData("alice-alice-alice")]
    public async Task A_weak_password_makes_no_account(string password)
    {
        using var command = new CommandLine();
        await command.Run("migrate");

        var refused = await command.Run(password, ["admin", "create", "--user-name", "alice", "--password-stdin"]);
        var accepted = await command.Run(Password, ["admin", "create", "--user-name", "alice", "--password-stdin"]);

        Assert.Equal((2, 0), (refused.ExitCode, accepted.ExitCode));
    }

    [Theory]
    [InlineData("journal verify")]
    [InlineData("keys rotate")]
    [InlineData("backup here.tar")]
    [InlineData("restore missing.tar")]
    [InlineData("places resolve --input missing.txt")]
    [InlineData("places near 653228")]
    [InlineData("evidence inspect missing.jpg")]
    [InlineData("evidence inspect --manifest missing.jsonl --out missing/results.jsonl")]
    public async Task What_cannot_be_done_ends_with_1_and_its_reason(string line)
    {
        using var command = new CommandLine();

        var outcome = await command.Run(line.Split(' '));

        Assert.Equal(1, outcome.ExitCode);
        Assert.NotEmpty(outcome.Errors + outcome.Output);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(command.Data, "*.db*"));
    }

    [Fact]
    public async Task Places_are_answered_line_by_line_in_order()
    {
        using var command = new CommandLine();
        var file = Path.Combine(command.Data, "in.txt");
        await File.WriteAllTextAsync(file, "武汉市洪山区珞喻路1037号\n\n没有这个地方\n", Ct);

        var outcome = await command.Run("places", "resolve", "--input", file, "--json");

        var answers = outcome.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["武汉市洪山区珞喻路1037号", "", "没有这个地方"], answers.Select(a => a.GetProperty("text").GetString()));
        Assert.Equal(["420111", null, null], answers.Select(a => a.GetProperty("code").GetString()));
        Assert.Equal(("current", "county"), (answers[0].GetProperty("status").GetString(), answers[0].GetProperty("level").GetString()));
    }

    [Fact]
    public async Task An_answer_about_a_place_holds_every_field_of_the_contract()
    {
        using var command = new CommandLine();

        var outcome = await command.Run("张三丰 13987654321 杭州市江干区文晖路\n铁岭", ["places", "resolve", "--input", "-", "--json"]);

        var answers = outcome.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        string[] fields =
        [
            "text", "code", "name", "path", "level", "status", "literalCode", "successorOf", "rest", "person", "phone", "confidence", "alternatives",
        ];
        Assert.All(answers, answer => Assert.Equal(fields, answer.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(
            ("330102", "abolished", "330104", "江干区", "张三丰", "13987654321", "文晖路"),
            (Text(answers[0], "code"), Text(answers[0], "status"), Text(answers[0], "literalCode"), Text(answers[0], "successorOf"),
                Text(answers[0], "person"), Text(answers[0], "phone"), Text(answers[0], "rest")));
        Assert.Equal("211221", Text(answers[1].GetProperty("alternatives")[0], "code"));
        Assert.Equal(["辽宁省", "铁岭市", "铁岭县"], answers[1].GetProperty("alternatives")[0].GetProperty("path").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public async Task What_was_not_understood_of_an_address_is_named()
    {
        using var command = new CommandLine();

        var outcome = await command.Run("places", "resolve", "湖北省武汉市洪水区珞喻路");

        Assert.Equal("420100\tcurrent\t湖北省武汉市\t洪水区珞喻路\tdivision_unknown 洪水区\n", outcome.Output);
    }

    [Theory]
    [InlineData("114.3055,30.5928", "420106", 3)]
    [InlineData("420111", "420106", 3)]
    public async Task The_nearest_counties_are_listed_nearest_first(string from, string first, int count)
    {
        using var command = new CommandLine();

        var outcome = await command.Run("places", "near", from, "--count", "3", "--json");

        var rows = outcome.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal((0, count), (outcome.ExitCode, rows.Count));
        Assert.Contains(first, rows.Select(row => Text(row, "code")));
        var kilometres = rows.Select(row => row.GetProperty("kilometres").GetDouble()).ToList();
        Assert.Equal(kilometres.Order(), kilometres);
        Assert.Equal(5, (await command.Run("places", "near", from)).Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task A_server_says_where_it_is_answers_and_ends_cleanly_when_asked()
    {
        using var command = new CommandLine();
        using var server = CommandLine.Start(null, "serve", "--port", "0", "--data", command.Data);
        string? line;
        do
        {
            line = await server.StandardOutput.ReadLineAsync(Ct);
        }
        while (line?.StartsWith("Anxin serves at ", StringComparison.Ordinal) == false);

        using var http = new HttpClient { BaseAddress = new Uri(Address().Match(line!).Value) };
        Assert.Contains("live", await http.GetStringAsync("/health/live", Ct), StringComparison.Ordinal);
        Assert.Equal(1, (await command.Run("restore", "run")).ExitCode);

        using (CommandLine.Kill(server.Id))
        {
            await server.WaitForExitAsync(Ct);
        }

        Assert.Equal(0, server.ExitCode);
    }

    private static string? Text(JsonElement answer, string field) => answer.GetProperty(field).GetString();

    [GeneratedRegex(@"^  ([a-z]+)( |$)", RegexOptions.Multiline)]
    private static partial Regex CommandName();

    [GeneratedRegex(@"http://[\d.:]+")]
    private static partial Regex Address();
}
