using System.CommandLine;
using Anxin.Forensics.Inspecting;

namespace Anxin.Server.Commands;

/// <summary>The index of pictures seen before, from the command line.</summary>
internal static class EvidenceIndexCommand
{
    private const string Check = "reuse.duplicate";

    public static Command Create()
    {
        var group = new Command("index", "Pictures seen before, recognised again whole or in parts. It holds small pictures: keep it safe.");
        group.Add(Add());
        group.Add(Find());
        group.Add(Stats());
        return group;
    }

    private static Command Add()
    {
        var (index, files, json) = (Index(), Files(), CommonOptions.AsJson());
        var command = new ExampledCommand(
            "add", "Adds pictures; the index is made when it is not there. Exit code 1 when one cannot be read.",
            "anxin evidence index add known.index photos/*.jpg")
        {
            index, files, json,
        };
        command.SetAction(async (parsed, ct) =>
        {
            using var opened = EvidenceGallery.Opened(parsed.GetRequiredValue(index));
            var filled = await opened.AddAll(parsed.GetRequiredValue(files), file => file, ct);
            await (parsed.GetValue(json)
                ? Terminal.WriteJsonLine(filled)
                : Console.Out.WriteLineAsync(
                    $"{filled.Added} added, {filled.Known} were there already, {filled.Refused.Count} cannot be read.{Lines(filled.Refused)}"));
            return filled.Refused.Count == 0 ? CommandRoot.Done : CommandRoot.Found;
        });
        return command;
    }

    private static Command Find()
    {
        var (index, files, json) = (Index(), Files(), CommonOptions.AsJson());
        var command = new ExampledCommand(
            "find", "Tells whether pictures, or parts of them, were seen before. Exit code 1 when one cannot be read.",
            "anxin evidence index find known.index claim.jpg")
        {
            index, files, json,
        };
        command.SetAction(async (parsed, ct) =>
        {
            using var known = await EvidenceGallery.Open(parsed.GetRequiredValue(index), null, ct);
            var (whole, context) = (true, InspectionContext.Nothing with { Known = known!.Index });
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var (_, answer, _) = await EvidenceFile.Inspect(file, () => Task.FromResult(context), new InspectionOptions(), ct);
                answer = answer with { Findings = [.. answer.Findings.Where(f => f.Check == Check)] };
                whole &= answer.Ok;
                await (parsed.GetValue(json) ? Terminal.WriteJsonLine(answer) : Console.Out.WriteLineAsync(answer.Text()));
            }

            return whole ? CommandRoot.Done : CommandRoot.Found;
        });
        return command;
    }

    private static Command Stats()
    {
        var (index, json) = (Index(), CommonOptions.AsJson());
        var command = new ExampledCommand("stats", "Tells how large an index is.", "anxin evidence index stats known.index") { index, json };
        command.SetAction(async (parsed, ct) =>
        {
            using var known = await EvidenceGallery.Open(parsed.GetRequiredValue(index), null, ct);
            var size = known!.Index.Size;
            await (parsed.GetValue(json)
                ? Terminal.WriteJsonLine(size)
                : Console.Out.WriteLineAsync(
                    $"{size.Pictures:N0} pictures, {size.Keypoints:N0} keypoints, {size.FileBytes:N0} bytes on disk, {size.MemoryBytes:N0} in memory."));
        });
        return command;
    }

    private static Argument<string> Index() => new("INDEX") { Description = "The index file" };

    private static Argument<string[]> Files() =>
        new("FILE") { Description = "JPEG, PNG, WebP or HEIC", Arity = ArgumentArity.OneOrMore };

    private static string Lines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => $"\n  {line}"));
}
