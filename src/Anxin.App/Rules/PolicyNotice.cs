using Anxin.App.Common;

namespace Anxin.App.Rules;

/// <summary>
/// When a new version of the rules may begin: after the notice both sides are owed, after every version announced before, and as a major
/// change when it takes something away from somebody.
/// </summary>
public static class PolicyNotice
{
    public const int Days = 7;
    public const int MajorDays = 15;
    private const int MostDays = 366;

    public static Error? Check(ClaimPolicy policy, DateTime from, bool major, PolicyVersion latest, DateTime now) =>
        from.Kind == DateTimeKind.Unspecified
            ? new Invalid(
                "time_zone_missing", "A time is without its zone.", "effectiveFrom", "Write it like 2026-12-15T00:00:00+08:00, or with Z for UTC.")
            : !major && TakesAway(latest.Policy, policy)
            ? new Invalid(
                "change_is_major", "This shortens a window, lowers a right or widens what silence grants; such a change is a major one.", "major",
                $"Announce it as major, {MajorDays} days ahead.")
            : from.ToUniversalTime() < now.AddDays(major ? MajorDays : Days)
            ? new Invalid(
                "announced_too_late", $"Rules are announced at least {(major ? MajorDays : Days)} days before they apply.", "effectiveFrom",
                "Choose a later day.")
            : from.ToUniversalTime() > now.AddDays(MostDays)
            ? new Invalid("announced_too_early", "Rules are announced at most a year before they apply.", "effectiveFrom", "Choose an earlier day.")
            : from.ToUniversalTime() <= latest.EffectiveFrom
            ? new Conflict(
                "effective_before_latest", $"Version {latest.Number} applies from {latest.EffectiveFrom:yyyy-MM-dd HH:mm} UTC; a newer one begins after it.",
                "Choose a later day.")
            : null;

    /// <summary>Whether somebody has less time, fewer rights, or waits longer than before.</summary>
    private static bool TakesAway(ClaimPolicy before, ClaimPolicy after) =>
        after.FilingDays < before.FilingDays || after.MerchantHours < before.MerchantHours || after.ExtensionHours < before.ExtensionHours ||
        after.BuyerHours < before.BuyerHours || after.EvidenceHours < before.EvidenceHours || after.AppealDays < before.AppealDays ||
        after.ReturnDays < before.ReturnDays || after.FulfilmentDays < before.FulfilmentDays || after.MostAppeals < before.MostAppeals ||
        after.ReviewWorkingDays > before.ReviewWorkingDays || after.PaymentDays > before.PaymentDays || after.InspectionDays > before.InspectionDays ||
        after.TimeoutLimitMinor > before.TimeoutLimitMinor;
}
