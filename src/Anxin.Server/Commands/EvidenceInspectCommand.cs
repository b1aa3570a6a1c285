using System.CommandLine;
using System.CommandLine.Parsing;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;

namespace Anxin.Server.Commands;

/// <summary>Inspects photos named one by one, or a manifest of many.</summary>
internal sealed class EvidenceInspectCommand
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "JPEG, PNG, WebP, HEIC, AVIF, GIF or BMP",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _json = CommonOptions.AsJson();

    private readonly Option<string[]> _listing = new("--listing", "--reference")
    {
        Description = "A picture of the listing to compare with; may be given several times",
        HelpName = "FILE",
    };

    private readonly Option<string> _manifest = Named(
        "--manifest", "Many at once: JSON lines with id, upload and references, relative to this file", "FILE");

    private readonly Option<string> _results = Named("--out", "Where the manifest's answers go, one JSON object a line, in its order", "FILE");

    private readonly Option<string> _masks = Named("--masks", "Where PNG masks of changed places go", "DIR");

    private readonly Option<string> _index = Named("--index", "An index of pictures seen before, see anxin evidence index", "FILE");

    private readonly Option<string> _gallery = Named(
        "--gallery", "Pictures seen before: JSON lines with id and file, relative to this file; indexed first, not timed", "FILE");

    private readonly Option<string> _trust = Named(
        "--trust", "Certificates in PEM whose signed records (C2PA) are trusted; further key usages on lines of their own", "FILE");

    private readonly Option<string> _report = EvidenceReport.Option();

    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = "How many uploads of a manifest are looked at together",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public Command Create()
    {
        var command = new ExampledCommand(
            "inspect",
            "Tells what each check sees: supports, doubts, no conclusion. Exit code 1 when a file cannot be read as a photo.",
            "anxin evidence inspect photo.jpg", "anxin evidence inspect claim.jpg --listing shop.jpg --report report.html",
            "anxin evidence inspect --manifest cases.jsonl --out results.jsonl --masks masks")
        {
            _files, _listing, _json, _manifest, _results, _masks, _report, _parallel, _index, _gallery, _trust,
        };
        _parallel.Validators.Add(CheckParallel);
        command.Validators.Add(Check);
        command.SetAction(Run);
        return command;
    }

    private void Check(CommandResult given)
    {
        if (given.GetValue(_files) is { Length: > 0 } == given.GetValue(_manifest) is not null)
        {
            given.AddError("Give photos, or a file with --manifest.");
        }
        else if (given.GetValue(_index) is not null && given.GetValue(_gallery) is not null)
        {
            given.AddError("Give --index or --gallery, not both.");
        }
        else if (given.GetValue(_manifest) is null != given.GetValue(_results) is null)
        {
            given.AddError("--manifest and --out go together.");
        }
    }

    // On the option itself: a command's validator does not see an option's default.
    private static void CheckParallel(OptionResult given)
    {
        if (given.GetValueOrDefault<int>() < 1)
        {
            given.AddError("--parallel is at least 1.");
        }
    }

    private async Task<int> Run(ParseResult given, CancellationToken ct)
    {
        using var known = await EvidenceGallery.Open(given.GetValue(_index), given.GetValue(_gallery), ct);
        var options = await EvidenceFile.Trusting(given.GetValue(_trust), ct);
        var context = InspectionContext.Nothing with { Known = known?.Index };
        var report = given.GetValue(_report) is null ? null : new EvidenceReport();
        var code = given.GetValue(_manifest) is { } manifest
            ? await new EvidenceManifest(
                    manifest, new EvidenceManifest.Outputs(given.GetRequiredValue(_results), given.GetValue(_masks), report), context, options)
                .Run(given.GetValue(_parallel), ct)
            : await Each(given, context, options, report, ct);
        await (report?.Save(given.GetValue(_report)!, ct) ?? Task.CompletedTask);
        return code;
    }

    private async Task<int> Each(
        ParseResult given, InspectionContext nothing, InspectionOptions options, EvidenceReport? report, CancellationToken ct)
    {
        var listing = new List<ListingPicture>();
        foreach (var file in given.GetValue(_listing) ?? [])
        {
            listing.Add(await EvidenceFile.Reference(file, file, ct));
        }

        var (whole, context) = (true, nothing with { Listing = listing });
        foreach (var file in given.GetRequiredValue(_files))
        {
            var seen = await EvidenceFile.Inspect(file, () => Task.FromResult(context), options, ct);
            whole &= seen.Answer.Ok;
            report?.Add(seen, name => name);
            await (given.GetValue(_json) ? Terminal.WriteJsonLine(seen.Answer) : Console.Out.WriteLineAsync(seen.Answer.Text()));
        }

        return whole ? CommandRoot.Done : CommandRoot.Found;
    }

    private static Option<string> Named(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };
}
