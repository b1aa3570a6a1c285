using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.Forensics.Inspecting;

namespace Anxin.Server.Commands;

/// <summary>What <c>anxin evidence inspect</c> answers about one file.</summary>
internal sealed record EvidenceAnswer(string File, bool Ok, long Bytes)
{
    /// <summary>One finding, as it is printed.</summary>
    public sealed record Seen(string Check, int Version, string Outcome, double? Score, string Reason, string Text)
    {
        public string? Reference { get; init; }
        public int[]? Region { get; init; }
        public IReadOnlyList<int[]> Regions { get; init; } = [];
        public string? Mask { get; init; }
        public IReadOnlyDictionary<string, JsonElement>? Details { get; init; }
        public IReadOnlyList<string> Limits { get; init; } = [];
    }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

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

    public static EvidenceAnswer Of(string file, long length, Findings findings)
    {
        var refused = findings.All.Select(f => f.Details).FirstOrDefault(d => d.ContainsKey("problem"));
        return new EvidenceAnswer(file, refused is null, length)
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

    public string Text() => Ok
        ? string.Join('\n', Findings.Select(f => $"  {f.Outcome,-12} {f.Check}: {f.Text}")
            .Prepend($"{File}: {Format}, {Width} × {Height}, {Bytes} bytes"))
        : $"{File}: {Problem}: {Message} {Remedy}".TrimEnd();

    private static Seen Of(Finding finding) => new(
        finding.Check, finding.Version, Column(finding), finding.Score, finding.Reason.Code,
        FindingTexts.Of(finding.Reason, CultureInfo.CurrentUICulture))
    {
        Reference = finding.Reference,
        Region = finding.Regions.Select(Box).FirstOrDefault(),
        Regions = [.. finding.Regions.Select(Box)],
        Details = finding.Details,
        Limits = finding.Limits,
    };

    private static int[] Box(Region region) => [region.X, region.Y, region.Width, region.Height];

    // A check whose subject is not there at all, as a signed record, had nothing to look at.
    private static string Column(Finding finding) => finding.Outcome switch
    {
        Outcome.Supports => "supports",
        Outcome.Doubts => "doubts",
        _ when finding.Details.TryGetValue("present", out var present) && present.ValueKind == JsonValueKind.False => "not-applicable",
        _ => "inconclusive",
    };
}
