namespace Anxin.App.Rules;

/// <summary>One version of the rules for refund claims, as everybody may read it.</summary>
public sealed record PolicyView(
    int Version, DateTime EffectiveFrom, DateTime AnnouncedAt, bool Major, string SummaryZh, string SummaryEn, ClaimPolicy Policy)
{
    public static PolicyView Of(PolicyVersion version) => new(
        version.Number, version.EffectiveFrom, version.AnnouncedAt, version.Major, version.SummaryZh, version.SummaryEn, version.Policy);
}
