using System.Globalization;
using System.Text.Json;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.Forensics.Inspecting;

namespace Anxin.App.Claims;

/// <summary>
/// What a check saw, in words for people. What the picture was compared with is named only as far as this claim's parties may know: their
/// own listing pictures by number, everything else by its kind. A
/// mask is read by an address of its own. The transform tells how the reference lies on the photo: a 3 by 3 matrix, row by row, that takes pixels
/// of the upright reference to those of the upright photo. Newer says that a later version of the check has spoken since, and that the finding is
/// shown because a decision rests on it.
/// </summary>
public sealed record FindingView(
    Guid Id, Guid PhotoId, string Check, int CheckVersion, Outcome Outcome, FindingView.Why Reason, FindingView.Words Text,
    IReadOnlyList<FindingView.Words> Limits, IReadOnlyList<Region> Regions, double? Score, Guid? Reference, DateTime At,
    bool HasMask, IReadOnlyList<double>? Transform, bool Newer)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public sealed record Why(string Code, IReadOnlyDictionary<string, string> Parameters);

    public sealed record Words(string Zh, string En);

    /// <param name="row">The finding as it was kept.</param>
    /// <param name="listing">The listing pictures of this claim, in their order.</param>
    /// <param name="newer">A later version of the check has spoken since.</param>
    internal static FindingView Of(FindingRow row, IReadOnlyList<Guid> listing, bool newer)
    {
        var finding = Json.Read<Finding>(row.Body);
        var place = Guid.TryParse(finding.Reference, out var reference) ? listing.ToList().IndexOf(reference) : -1;
        var (zh, en) = (Named(finding, place, Chinese), Named(finding, place, English));
        return new FindingView(
            row.Id, row.EvidenceId, row.Check, row.CheckVersion, row.Outcome,
            new Why(finding.Reason.Code, en.Parameters),
            new Words(FindingTexts.Of(zh, Chinese), FindingTexts.Of(en, English)),
            [.. finding.Limits.Select(l => new Words(FindingTexts.OfLimit(l, Chinese), FindingTexts.OfLimit(l, English)))],
            finding.Regions, finding.Score, place >= 0 ? reference : null, row.At,
            row.MaskAddress is not null, place >= 0 ? TransformOf(finding) : null, newer);
    }

    private static Reason Named(Finding finding, int place, CultureInfo language)
    {
        if (finding.Reference is not { } reference)
        {
            return finding.Reason;
        }

        var name = (place >= 0, FromClaim(finding), language == Chinese) switch
        {
            (true, _, true) => $"{place + 1}",
            (true, _, false) => $"no. {place + 1}",
            (_, true, true) => "另一申请的照片",
            (_, true, false) => "a photo of another claim",
            (_, false, true) => "商家的另一张图片",
            (_, false, false) => "another picture of a merchant",
        };
        return finding.Reason with
        {
            Parameters = finding.Reason.Parameters.ToDictionary(p => p.Key, p => p.Value == reference ? name : p.Value),
        };
    }

    private static IReadOnlyList<double>? TransformOf(Finding finding) =>
        finding.Details.TryGetValue("transform", out var numbers) && numbers.ValueKind == JsonValueKind.Array
            && numbers.GetArrayLength() == 9 ? [.. numbers.EnumerateArray().Select(n => n.GetDouble())] : null;

    private static bool FromClaim(Finding finding) => finding.Details.TryGetValue("source", out var source)
        && source.ValueKind == JsonValueKind.String && source.GetString() == nameof(Forensics.Prints.KnownSource.EarlierClaim);
}
