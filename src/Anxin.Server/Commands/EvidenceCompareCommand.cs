using System.CommandLine;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Prints;

namespace Anxin.Server.Commands;

/// <summary>Holds one picture beside another: was the first made from the second, and what differs.</summary>
internal sealed class EvidenceCompareCommand
{
    private readonly Argument<string> _photo = new("PHOTO") { Description = "The picture in question" };

    private readonly Argument<string> _other = new("OTHER") { Description = "The picture it may have been made from" };

    private readonly Option<bool> _json = CommonOptions.AsJson();

    private readonly Option<string> _mask = new("--mask") { Description = "Where a PNG mask of the changed places goes", HelpName = "FILE.png" };

    private readonly Option<string> _report = EvidenceReport.Option();

    public Command Create()
    {
        var command = new ExampledCommand(
            "compare",
            "Tells whether a picture was made from another, and what was changed in it. Exit code 1 when one cannot be read.",
            "anxin evidence compare claim.jpg shop.jpg", "anxin evidence compare claim.jpg shop.jpg --mask changed.png --report compared.html")
        {
            _photo, _other, _json, _mask, _report,
        };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult given, CancellationToken ct)
    {
        var (photo, other) = (given.GetRequiredValue(_photo), given.GetRequiredValue(_other));
        var reference = await EvidenceFile.Reference(other, other, ct);
        var context = InspectionContext.Nothing with { Listing = [reference] };
        MustBeReadable(reference);
        var seen = Compared(await EvidenceFile.Inspect(photo, () => Task.FromResult(context), new InspectionOptions(), ct));
        var answer = seen.Keeping(finding => Keep(finding, given.GetValue(_mask)));
        if (given.GetValue(_report) is { } path)
        {
            var report = new EvidenceReport();
            report.Add(seen, name => name);
            await report.Save(path, ct);
        }

        await (given.GetValue(_json) ? Terminal.WriteJsonLine(answer) : Console.Out.WriteLineAsync(answer.Text()));
        return answer.Ok ? CommandRoot.Done : CommandRoot.Found;
    }

    private static void MustBeReadable(ListingPicture reference)
    {
        try
        {
            _ = Fingerprint.Of(reference.Bytes.Span, new MediaLimits());
        }
        catch (MediaException unreadable)
        {
            throw new CommandFailure($"{reference.Name}: {unreadable.Problem.Message} {unreadable.Problem.Remedy}");
        }
    }

    private static Inspected Compared(Inspected seen)
    {
        static bool Kept(string check) => check.StartsWith("reference.", StringComparison.Ordinal);
        return seen with
        {
            Answer = seen.Answer with { Findings = [.. seen.Answer.Findings.Where(f => Kept(f.Check))] },
            Findings = seen.Findings is { } all ? all with { All = [.. all.All.Where(f => Kept(f.Check))] } : null,
        };
    }

    private static string? Keep(Finding finding, string? path)
    {
        if (finding.Mask is null || path is null)
        {
            return null;
        }

        EvidenceFile.Write(path, finding.Mask.ToPng());
        return path;
    }
}
