using System.Globalization;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.Forensics.Inspecting;

namespace Anxin.App.Claims;

/// <summary>
/// What a check saw, in words for people. What the picture was compared with is named only as far as this claim's parties may know: their
/// own listing pictures by number, everything else by its kind.
/// </summary>
public sealed record FindingView(
    Guid Id, Guid PhotoId, string Check, int CheckVersion, Outcome Outcome, FindingView.Why Reason, FindingView.Words Text,
    IReadOnlyList<FindingView.Words> Limits, IReadOnlyList<Region> Regions, double? Score, Guid? Reference, DateTime At)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public sealed record Why(string Code, IReadOnlyDictionary<string, string> Parameters);

    public sealed record Words(string Zh, string En);

    /// <param name="row">The finding as it was kept.</param>
    /// <param name="listing">The listing pictures of this claim, in their order.</param>
    internal static FindingView Of(FindingRow row, IReadOnlyList<Guid> listing)
    {
        var finding = Json.Read<Finding>(row.Body);
        var place = Guid.TryParse(finding.Reference, out var reference) ? listing.ToList().IndexOf(reference) : -1;
        var (zh, en) = (Named(finding, place, Chinese), Named(finding, place, English));
        return new FindingView(
            row.Id, row.EvidenceId, row.Check, row.CheckVersion, row.Outcome,
            new Why(finding.Reason.Code, en.Parameters),
            new Words(FindingTexts.Of(zh, Chinese), FindingTexts.Of(en, English)),
            [.. finding.Limits.Select(l => new Words(FindingTexts.OfLimit(l, Chinese), FindingTexts.OfLimit(l, English)))],
            finding.Regions, finding.Score, place >= 0 ? reference : null, row.At);
    }

    private static Reason Named(Finding finding, int place, CultureInfo language)
    {
        if (finding.Reference is not { } reference)
        {
            return finding.Reason;
        }

        var name = (place >= 0, FromClaim(finding), language == Chinese) switch
        {
            (true, _, true) => $"商品图 {place + 1}",
            (true, _, false) => $"listing picture {place + 1}",
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

    private static bool FromClaim(Finding finding) => finding.Details.TryGetValue("source", out var source)
        && source.ValueKind == System.Text.Json.JsonValueKind.String && source.GetString() == nameof(Forensics.Prints.KnownSource.EarlierClaim);
}
