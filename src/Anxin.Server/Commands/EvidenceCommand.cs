using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;

namespace Anxin.Server.Commands;

internal static class EvidenceCommand
{
    private sealed record Answer(string File, bool Ok, long Bytes)
    {
        public string? Sha256 { get; init; }
        public string? Format { get; init; }
        public int? Width { get; init; }
        public int? Height { get; init; }
        public string? Problem { get; init; }
        public string? Message { get; init; }
        public string? Remedy { get; init; }
        public IReadOnlyList<Seen> Findings { get; init; } = [];

        [JsonPropertyName("elapsed_ms")]
        public double ElapsedMilliseconds { get; init; }
    }

    private sealed record Seen(
        string Check, int Version, string Outcome, double? Score, string Reason, string Text)
    {
        public string? Reference { get; init; }
        public int[]? Region { get; init; }
        public IReadOnlyList<int[]> Regions { get; init; } = [];
        public IReadOnlyDictionary<string, JsonElement>? Details { get; init; }
        public IReadOnlyList<string> Limits { get; init; } = [];
    }

    public static Command Create()
    {
        var group = new Command(
            "evidence",
            "Photos as evidence: is it whole, what does it say of itself, does it copy a listing picture. A person weighs the findings.");
        group.Add(Inspect());
        return group;
    }

    private static Command Inspect()
    {
        var (files, json) = (new Argument<string[]>("FILE") { Description = "JPEG, PNG, WebP or HEIC", Arity = ArgumentArity.OneOrMore },
            CommonOptions.AsJson());
        var listing = new Option<string[]>("--listing", "--reference")
        {
            Description = "A picture of the listing to compare with; may be given several times",
            HelpName = "FILE",
        };
        var command = new ExampledCommand(
            "inspect",
            "Tells what each check sees: supports, doubts, no conclusion. Exit code 1 when a file cannot be read as a photo.",
            "anxin evidence inspect photo.jpg", "anxin evidence inspect claim.jpg --listing shop.jpg --json")
        {
            files, listing, json,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var whole = true;
            var references = new List<ListingPicture>();
            foreach (var file in parsed.GetValue(listing) ?? [])
            {
                references.Add(new ListingPicture(file, await Read(file, ct)));
            }

            foreach (var file in parsed.GetRequiredValue(files))
            {
                var answer = await Look(file, references, ct);
                whole &= answer.Ok;
                await (parsed.GetValue(json) ? Terminal.WriteJsonLine(answer) : Console.Out.WriteLineAsync(Text(answer)));
            }

            return whole ? CommandRoot.Done : CommandRoot.Found;
        });
        return command;
    }

    private static async Task<byte[]> Read(string file, CancellationToken ct) =>
        File.Exists(file) && new FileInfo(file).Length <= new MediaLimits().MaxBytes
            ? await File.ReadAllBytesAsync(file, ct)
            : throw new CommandFailure($"{file}: there is no such file, or it is too large.");

    private static async Task<Answer> Look(string file, IReadOnlyList<ListingPicture> listing, CancellationToken ct)
    {
        var limits = new MediaLimits();
        if (!File.Exists(file))
        {
            return new Answer(file, false, 0) { Problem = "file_not_found", Message = "There is no such file." };
        }

        var length = new FileInfo(file).Length;
        if (length > limits.MaxBytes)
        {
            // Not read: the limit exists so that nobody has to hold more.
            return new Answer(file, false, length)
            {
                Problem = "photo_too_large",
                Message = $"The file has {length:N0} bytes; at most {limits.MaxBytes:N0} are taken.",
                Remedy = "Send a smaller photo.",
            };
        }

        var bytes = await File.ReadAllBytesAsync(file, ct);
        var start = Stopwatch.GetTimestamp();
        var findings = Inspection.Inspect(bytes, new InspectionContext(listing, [], null) { FileName = file });
        return Answered(file, length, findings) with
        {
            ElapsedMilliseconds = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1),
        };
    }

    private static Answer Answered(string file, long length, Findings findings)
    {
        var refused = findings.All.Select(f => f.Details).FirstOrDefault(d => d.ContainsKey("problem"));
        return new Answer(file, refused is null, length)
        {
            Sha256 = findings.Sha256,
            Format = findings.Media?.Format.ToString(),
            Width = findings.Media?.Width,
            Height = findings.Media?.Height,
            Problem = refused?["problem"].GetString(),
            Message = refused?["message"].GetString(),
            Remedy = refused?["remedy"].GetString(),
            Findings = [.. findings.All.Select(Of)],
        };
    }

    private static Seen Of(Finding finding) => new(
        finding.Check, finding.Version, Column(finding.Outcome), finding.Score, finding.Reason.Code,
        FindingTexts.Of(finding.Reason, CultureInfo.CurrentUICulture))
    {
        Reference = finding.Reference,
        Region = finding.Regions.Select(Box).FirstOrDefault(),
        Regions = [.. finding.Regions.Select(Box)],
        Details = finding.Details,
        Limits = finding.Limits,
    };

    private static int[] Box(Region region) => [region.X, region.Y, region.Width, region.Height];

    private static string Column(Outcome outcome) => outcome switch
    {
        Outcome.Supports => "supports",
        Outcome.Doubts => "doubts",
        _ => "inconclusive",
    };

    private static string Text(Answer answer) => answer.Ok
        ? string.Join('\n', answer.Findings.Select(f => $"  {f.Outcome,-12} {f.Check}: {f.Text}")
            .Prepend($"{answer.File}: {answer.Format}, {answer.Width} × {answer.Height}, {answer.Bytes} bytes"))
        : $"{answer.File}: {answer.Problem}: {answer.Message} {answer.Remedy}".TrimEnd();
}
