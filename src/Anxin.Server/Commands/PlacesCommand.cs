using System.CommandLine;
using Anxin.Places;

namespace Anxin.Server.Commands;

internal static class PlacesCommand
{
    /// <summary>One answer, as outside scoring reads it.</summary>
    private sealed record Answer(string Text, Resolution Found)
    {
        private static readonly string[] Statuses = ["unresolved", "current", "abolished", "renamed", "outside-standard", "ambiguous"];

        public string? Code => Found.Code;

        public string Status => Statuses[(int)Found.Status];

        public object Row() => new
        {
            text = Text,
            code = Found.Code,
            name = Found.Name,
            path = Found.Path,
            level = Level(Found.Level),
            status = Status,
            literalCode = Found.LiteralCode,
            successorOf = Found.SuccessorOf,
            rest = Found.Rest,
            person = Found.Person,
            phone = Found.Phone,
            confidence = Found.Confidence,
            alternatives = Found.Alternatives.Select(a => new { code = a.Code, path = a.Path }),
        };

        private static string? Level(DivisionLevel? level) => level switch
        {
            null => null,
            DivisionLevel.Province => "province",
            DivisionLevel.Prefecture => "prefecture",
            DivisionLevel.County => "county",
            DivisionLevel.Township => "township",
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };
    }

    public static Command Create()
    {
        var group = new Command("places", "Addresses and official division codes.");
        group.Add(Resolve());
        return group;
    }

    private static Command Resolve()
    {
        var (text, input, json) = (
            new Argument<string?>("TEXT") { Description = "One address", Arity = ArgumentArity.ZeroOrOne },
            new Option<string>("--input") { Description = "A UTF-8 file with one address a line; - reads standard input",
                HelpName = "FILE" },
            CommonOptions.AsJson());
        var command = new ExampledCommand(
            "resolve",
            "Finds the division an address names today. With --json one object a line, in the order of the input.",
            "anxin places resolve 武汉市洪山区珞喻路1037号", "anxin places resolve --input addresses.txt --json")
        {
            text, input, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(text) is null == result.GetValue(input) is null)
            {
                result.AddError("Give one address, or a file with --input.");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
            var resolver = Gazetteer.Default.Resolver;
            await foreach (var line in Lines(parsed.GetValue(text), parsed.GetValue(input), ct))
            {
                await Write(output, new Answer(line, resolver.Resolve(line)), parsed.GetValue(json));
            }

            return CommandRoot.Done;
        });
        return command;
    }

    private static Task Write(TextWriter output, Answer answer, bool json) =>
        output.WriteLineAsync(json
            ? Anxin.App.Common.Json.Write(answer.Row())
            : $"{answer.Code ?? "-"}\t{answer.Status}\t{string.Concat(answer.Found.Path)}\t{answer.Found.Rest}");

    private static async IAsyncEnumerable<string> Lines(
        string? text, string? input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (text is not null)
        {
            yield return text;
            yield break;
        }

        using var reader = input == "-" ? new StreamReader(Console.OpenStandardInput()) : Open(input!);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            yield return line;
        }
    }

    private static StreamReader Open(string path) =>
        File.Exists(path) ? new StreamReader(path) : throw new CommandFailure($"There is no file {path}.");
}
