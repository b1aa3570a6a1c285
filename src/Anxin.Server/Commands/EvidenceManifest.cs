using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.App.Common;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;

namespace Anxin.Server.Commands;

/// <summary>Inspects many uploads, one JSON object a line; paths in it are relative to its folder.</summary>
internal sealed class EvidenceManifest(
    string manifest, EvidenceManifest.Outputs to, InspectionContext known, InspectionOptions options)
{
    /// <summary>Where the answers go, and the masks and the report when they are wanted.</summary>
    public sealed record Outputs(string Results, string? Masks, EvidenceReport? Report);

    /// <summary>One upload and what it is compared with. Other members of the line, such as labels, are not read.</summary>
    private sealed record Line(string Id, string? Upload, string? File, IReadOnlyList<string>? References)
    {
        [JsonIgnore]
        public string Photo => Upload ?? File ?? throw new JsonException("A case needs an upload.");
    }

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;

    public async Task<int> Run(int parallel, CancellationToken ct)
    {
        var cases = await Cases(ct);
        if (to.Masks is not null)
        {
            Directory.CreateDirectory(to.Masks);
        }

        using var file = new StreamWriter(to.Results);
        var whole = await Terminal.WithProgress("Inspecting", async progress =>
        {
            var (written, answers) = (0, new Inspected?[cases.Count]);
            var together = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = ct };
            await Parallel.ForEachAsync(Enumerable.Range(0, cases.Count), together, async (at, stop) =>
            {
                var answer = await Inspect(cases[at], stop);
                lock (answers)
                {
                    answers[at] = answer;
                    for (; written < answers.Length && answers[written] is { } next; written++)
                    {
                        file.WriteLine(Json.Write(next.Answer));
                        to.Report?.Add(next, name => Path.Combine(_folder, name));
                        answers[written] = next with { Findings = null };
                    }

                    progress.Report(new WorkDone(written, answers.Length));
                }
            });
            return answers.All(a => a!.Answer.Ok);
        });
        return whole ? CommandRoot.Done : CommandRoot.Found;
    }

    private async Task<Inspected> Inspect(Line line, CancellationToken ct)
    {
        async Task<InspectionContext> Context()
        {
            var references = new List<ListingPicture>();
            foreach (var reference in line.References ?? [])
            {
                references.Add(await EvidenceFile.Reference(reference, Path.Combine(_folder, reference), ct));
            }

            return known with { Listing = references };
        }

        var seen = await EvidenceFile.Inspect(Path.Combine(_folder, line.Photo), Context, options, ct);
        return seen with { Answer = seen.Keeping(f => Keep(line, f)) with { Id = line.Id, File = line.Photo } };
    }

    private string? Keep(Line line, Finding finding)
    {
        if (finding.Mask is null || to.Masks is null)
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(to.Masks, $"{line.Id}.{finding.Check}.png"));
        File.WriteAllBytes(path, finding.Mask.ToPng());
        return Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(to.Results))!, path);
    }

    private async Task<List<Line>> Cases(CancellationToken ct)
    {
        if (!File.Exists(manifest))
        {
            throw new CommandFailure($"There is no file {manifest}.");
        }

        var cases = new List<Line>();
        await foreach (var text in File.ReadLinesAsync(manifest, ct))
        {
            if (text.Length > 0)
            {
                cases.Add(Read(text, cases.Count + 1));
            }
        }

        return cases;
    }

    private Line Read(string text, int number)
    {
        try
        {
            var line = Json.Read<Line>(text);
            return line is { Id: { Length: > 0 } id, Photo.Length: > 0 } && Path.GetFileName(id) == id
                ? line
                : throw new JsonException("A case needs an id that can be part of a file's name.");
        }
        catch (JsonException broken)
        {
            throw new CommandFailure($"{manifest}, case {number}: {broken.Message}");
        }
    }
}
