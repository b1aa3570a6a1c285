using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Rules;

/// <summary>
/// Announces a new version of the rules: seven days before it applies, fifteen when it is a major change. Claims filed before keep theirs.
/// </summary>
public static class AnnouncePolicy
{
    public const int NoticeDays = 7;
    public const int MajorNoticeDays = 15;
    private const int FurthestDays = 366;

    public sealed record Command(
        [Required] DateTime? EffectiveFrom,
        bool Major,
        [Required, StringLength(1000, MinimumLength = 5)] string SummaryZh,
        [Required, StringLength(1000, MinimumLength = 5)] string SummaryEn,
        [Required] ClaimPolicy Policy);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Result<PolicyView>> Handle(Command command, CancellationToken ct)
        {
            var now = clock.UtcNow();
            var from = command.EffectiveFrom!.Value.ToUniversalTime();
            PolicyVersion? made = null;
            var refusal = Dates(from, command.Major, now) ?? await db.Act(
                async () =>
                {
                    var last = await db.PolicyVersions.OrderByDescending(v => v.Number).FirstAsync(ct);
                    if (from <= last.EffectiveFrom)
                    {
                        return new Conflict(
                            "policy_order", $"Version {last.Number} applies from {last.EffectiveFrom:yyyy-MM-dd}; a later version applies later.",
                            "Choose a later day.");
                    }

                    made = PolicyVersion.Announce(last.Number + 1, command.Policy, from, command.Major, caller.Actor, now)
                        .Saying(command.SummaryZh.Trim(), command.SummaryEn.Trim());
                    db.PolicyVersions.Add(made);
                    return null;
                },
                ct);
            return refusal is null ? PolicyView.Of(made!) : refusal;
        }

        private static Invalid? Dates(DateTime from, bool major, DateTime now)
        {
            var notice = major ? MajorNoticeDays : NoticeDays;
            return from < now.AddDays(notice)
                ? new Invalid(
                    "announced_too_late", $"This change is announced at least {notice} days before it applies.", "effectiveFrom",
                    $"Choose a day from {now.AddDays(notice + 1):yyyy-MM-dd} on.")
                : from > now.AddDays(FurthestDays)
                ? new Invalid("announced_too_early", "A change is announced at most a year ahead.", "effectiveFrom", "Choose an earlier day.")
                : null;
        }
    }
}
