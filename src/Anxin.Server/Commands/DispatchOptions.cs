using System.CommandLine;
using Anxin.Planning.Benchmarks;

namespace Anxin.Server.Commands;

/// <summary>The options that solving, replaying and checking share, and the reading of the file they name.</summary>
internal sealed class DispatchOptions
{
    private const string BoardFormat = "json";

    public Argument<string> File { get; } = new("FILE") { Description = "The instance" };

    public Option<string> Format { get; } = Choice("--format", "How the file is written", "solomon", "vrplib", "trsp", "kovacs", BoardFormat);

    public Option<string?> Technicians { get; } = new("--technicians")
    {
        Description = "The file of the technicians, for the format kovacs", HelpName = "FILE",
    };

    public Option<string> Objective { get; } = Choice("--objective", "What counts", "distance", "hierarchical", "duration", "cost");

    public Option<string> Rounding { get; } = Choice("--rounding", "dimacs cuts every way to one decimal", "none", "dimacs");

    public void AddTo(Command command)
    {
        command.Add(File);
        foreach (var option in new Option[] { Format, Technicians, Objective, Rounding })
        {
            command.Add(option);
        }
    }

    public bool IsBoard(ParseResult parsed) => parsed.GetValue(Format) == BoardFormat;

    public bool IsDimacs(ParseResult parsed) => parsed.GetValue(Rounding) == "dimacs";

    /// <summary>What counts: as asked, or else what the format is known for.</summary>
    public BenchmarkObjective ObjectiveOf(ParseResult parsed) =>
        parsed.GetResult(Objective) is { Implicit: false }
            ? Enum.Parse<BenchmarkObjective>(parsed.GetRequiredValue(Objective), ignoreCase: true)
            : parsed.GetValue(Format) is "kovacs" ? BenchmarkObjective.Cost : BenchmarkObjective.Distance;

    public BenchmarkInstance Read(ParseResult parsed)
    {
        var text = Text(parsed.GetRequiredValue(File));
        try
        {
            return parsed.GetRequiredValue(Format) switch
            {
                "solomon" => SolomonFile.Read(text),
                "vrplib" => VrplibFile.Read(text),
                "trsp" => TrspFile.Read(WithInstance(text, parsed.GetRequiredValue(File))),
                _ => KovacsFile.Read(
                    text, Text(parsed.GetValue(Technicians) ?? throw new CommandFailure("--technicians is missing.", CommandRoot.Misused)),
                    Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(File))),
            };
        }
        catch (BenchmarkFileException e)
        {
            throw new CommandFailure($"{parsed.GetValue(File)}: {e.Message}");
        }
    }

    /// <summary>A file of release times alone is completed by its instance, which lies beside it or one folder up.</summary>
    private static string WithInstance(string text, string file)
    {
        if (TrspFile.InstanceOfReleases(text) is not { } name)
        {
            return text;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        string[] places = [Path.Combine(folder, name + ".txt"), Path.Combine(folder, "..", name + ".txt")];
        var instance = places.FirstOrDefault(System.IO.File.Exists) ?? throw new CommandFailure(
            $"{file} gives only release times; the instance {name}.txt is needed beside it or one folder up.");
        return text + "\n" + System.IO.File.ReadAllText(instance);
    }

    public static string Text(string file) =>
        System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : throw new CommandFailure($"There is no file {file}.");

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
