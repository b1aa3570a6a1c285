using System.CommandLine;
using System.CommandLine.Parsing;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Prints.Index;

namespace Anxin.Server.Commands;

internal static class EvidenceCommand
{
    public static Command Create()
    {
        var group = new Command(
            "evidence",
            "Photos as evidence: is it whole, what does it say of itself, does it copy a listing picture. A person weighs the findings.");
        group.Add(Inspect());
        group.Add(EvidenceIndexCommand.Create());
        return group;
    }

    private static Command Inspect()
    {
        var (files, json) = (new Argument<string[]>("FILE") { Description = "JPEG, PNG, WebP or HEIC", Arity = ArgumentArity.ZeroOrMore },
            CommonOptions.AsJson());
        var listing = new Option<string[]>("--listing", "--reference")
        {
            Description = "A picture of the listing to compare with; may be given several times",
            HelpName = "FILE",
        };
        var manifest = new Option<string>("--manifest")
        {
            Description = "Many at once: JSON lines with id, upload and references, relative to this file",
            HelpName = "FILE",
        };
        var (results, masks) = (Named("--out", "Where the manifest's answers go, one JSON object a line, in its order", "FILE"),
            Named("--masks", "Where PNG masks of changed places go", "DIR"));
        var (index, gallery) = (Named("--index", "An index of pictures seen before, see anxin evidence index", "FILE"),
            Named("--gallery", "Pictures seen before: JSON lines with id and file, relative to this file; indexed first, not timed", "FILE"));
        var parallel = new Option<int>("--parallel")
        {
            Description = "How many uploads of a manifest are looked at together",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        parallel.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--parallel is at least 1.");
            }
        });
        var command = new ExampledCommand(
            "inspect",
            "Tells what each check sees: supports, doubts, no conclusion. Exit code 1 when a file cannot be read as a photo.",
            "anxin evidence inspect photo.jpg", "anxin evidence inspect claim.jpg --listing shop.jpg --json",
            "anxin evidence inspect --manifest cases.jsonl --out results.jsonl --masks masks")
        {
            files, listing, json, manifest, results, masks, parallel, index, gallery,
        };
        command.Validators.Add(result => Check(result, files, manifest, results, (index, gallery)));
        command.SetAction(async (parsed, ct) =>
        {
            using var known = await EvidenceGallery.Open(parsed.GetValue(index), parsed.GetValue(gallery), ct);
            return parsed.GetValue(manifest) is { } many
                ? await new EvidenceManifest(
                    many, parsed.GetRequiredValue(results), parsed.GetValue(masks), parsed.GetValue(parallel), known?.Index).Run(ct)
                : await Each(
                    parsed.GetRequiredValue(files), parsed.GetValue(listing) ?? [], parsed.GetValue(json), known?.Index, ct);
        });
        return command;
    }

    private static void Check(
        CommandResult result, Argument<string[]> files, Option<string> manifest, Option<string> results,
        (Option<string> Index, Option<string> Gallery) known)
    {
        if (result.GetValue(files) is { Length: > 0 } == result.GetValue(manifest) is not null)
        {
            result.AddError("Give photos, or a file with --manifest.");
        }
        else if (result.GetValue(known.Index) is not null && result.GetValue(known.Gallery) is not null)
        {
            result.AddError("Give --index or --gallery, not both.");
        }
        else if (result.GetValue(manifest) is null != result.GetValue(results) is null)
        {
            result.AddError("--manifest and --out go together.");
        }
    }

    private static Option<string> Named(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };

    private static async Task<int> Each(string[] files, string[] listing, bool json, PictureIndex? index, CancellationToken ct)
    {
        var references = new List<ListingPicture>();
        foreach (var file in listing)
        {
            references.Add(await EvidenceFile.Reference(file, file, ct));
        }

        var (whole, context) = (true, new InspectionContext(references, [], null) { Index = index });
        foreach (var file in files)
        {
            var answer = await EvidenceFile.Inspect(file, () => Task.FromResult(context), _ => null, ct);
            whole &= answer.Ok;
            await (json ? Terminal.WriteJsonLine(answer) : Console.Out.WriteLineAsync(answer.Text()));
        }

        return whole ? CommandRoot.Done : CommandRoot.Found;
    }
}
