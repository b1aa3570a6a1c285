using System.CommandLine;
using System.Text;
using Anxin.Places;

namespace Anxin.Server.Commands;

internal static class PlacesCommand
{
    private const int LinesBetweenLooks = 4096;

    public static Command Create()
    {
        var group = new Command("places", "Addresses and official division codes.");
        group.Add(Resolve());
        group.Add(NearCommand.Create());
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
            "Finds the division an address names today. With --json one object a line, in the order of the input; without, code, status, "
            + "division, rest, and what was not understood.",
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
        command.SetAction((parsed, ct) =>
        {
            using var reader = Reader(parsed.GetValue(text), parsed.GetValue(input));
            using var output = Console.OpenStandardOutput();
            using var lines = new ResolutionLines(output, atOnce: parsed.GetValue(input) == "-");
            return Task.FromResult(Answer(reader, lines, parsed.GetValue(json), ct));
        });
        return command;
    }

    private static int Answer(TextReader reader, ResolutionLines lines, bool json, CancellationToken ct)
    {
        var resolver = Gazetteer.Default.Resolver;
        for (var count = 1; reader.ReadLine() is { } line; count++)
        {
            lines.Write(line, resolver.Resolve(line), json);
            if (count % LinesBetweenLooks == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        return CommandRoot.Done;
    }

    private static TextReader Reader(string? text, string? input) =>
        text is not null ? new StringReader(text)
        : input == "-" ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8)
        : File.Exists(input) ? new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16)
        : throw new CommandFailure($"There is no file {input}.");
}
