using System.CommandLine;
using System.Globalization;
using System.Text;
using Anxin.App.Common;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;

namespace Anxin.Server.Commands;

/// <summary>
/// What was seen in photos as one page that opens without a network: every picture, mask and text is in the file. It shows small copies of the
/// photos, so it is as confidential as they are.
/// </summary>
internal sealed class EvidenceReport
{
    private const int MostPhotos = 100;
    private const int LongSide = 1280;

    private static readonly CultureInfo _chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");

    /// <summary>A small copy of a picture, and the size that regions and transforms count in.</summary>
    private sealed record Shown(string Image, int Width, int Height);

    private sealed record Words(string Zh, string En);

    private sealed record Seen(string Check, string Outcome, Words Text)
    {
        public IReadOnlyList<Words> Limits { get; init; } = [];
        public IReadOnlyList<int[]> Regions { get; init; } = [];
        public double[]? Transform { get; init; }
        public string? Reference { get; init; }
        public string? Mask { get; init; }
    }

    private sealed record Entry(string Name, EvidenceAnswer Answer, Shown? Picture, IReadOnlyList<Seen> Findings);

    private readonly List<Entry> _photos = [];
    private readonly Dictionary<string, Shown?> _references = [];
    private int _leftOut;

    public static Option<string> Option() => new("--report")
    {
        Description = $"A page to look at, with the pictures in it, of the first {MostPhotos} photos; opens without a network",
        HelpName = "FILE.html",
    };

    /// <param name="seen">The photo and what was found.</param>
    /// <param name="reference">Where a picture that a finding names lies.</param>
    public void Add(Inspected seen, Func<string, string> reference)
    {
        if (_photos.Count == MostPhotos)
        {
            _leftOut++;
            return;
        }

        foreach (var name in (seen.Findings?.All ?? []).Select(f => f.Reference).OfType<string>())
        {
            _references.TryAdd(name, Small(reference(name)));
        }

        _photos.Add(new Entry(
            seen.Answer.Id ?? Path.GetFileName(seen.Path), seen.Answer with { Findings = [] }, seen.Answer.Ok ? Small(seen.Path) : null,
            [.. seen.Answer.Findings.Zip(seen.Findings?.All ?? [], Of)]));
    }

    public async Task Save(string path, CancellationToken ct)
    {
        using var template = typeof(EvidenceReport).Assembly.GetManifestResourceStream("evidence-report.html")!;
        using var reader = new StreamReader(template);
        var data = Json.Write(new { Photos = _photos, References = _references, LeftOut = _leftOut, At = TimeProvider.System.GetUtcNow() });
        EvidenceFile.Write(path, Encoding.UTF8.GetBytes((await reader.ReadToEndAsync(ct)).Replace("{{data}}", data, StringComparison.Ordinal)));
    }

    private static Seen Of(EvidenceAnswer.Seen answer, Finding finding) =>
        new(finding.Check, answer.Outcome, new Words(FindingTexts.Of(finding.Reason, _chinese), FindingTexts.Of(finding.Reason, _english)))
        {
            Limits = [.. finding.Limits.Select(l => new Words(FindingTexts.OfLimit(l, _chinese), FindingTexts.OfLimit(l, _english)))],
            Regions = answer.Regions,
            Reference = finding.Reference,
            Mask = finding.Mask is { } mask ? Address("image/png", mask.ToPng()) : null,
            Transform = finding.Details.TryGetValue("transform", out var numbers) ? [.. numbers.EnumerateArray().Select(n => n.GetDouble())] : null,
        };

    private static Shown? Small(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            var small = Preview.Jpeg(bytes, new MediaLimits(), LongSide);
            MediaFile.TryExamine(bytes, new MediaLimits(), out var stored, out _);
            MediaFile.TryExamine(small, new MediaLimits(), out var shown, out _);
            var (width, height) = (stored!.Width, stored.Height);
            return (width > height) == (shown!.Width > shown.Height)
                ? new Shown(Address("image/jpeg", small), width, height)
                : new Shown(Address("image/jpeg", small), height, width);
        }
        catch (MediaException)
        {
            return null;
        }
    }

    private static string Address(string type, byte[] bytes) => $"data:{type};base64,{Convert.ToBase64String(bytes)}";
}
