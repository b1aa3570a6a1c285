using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Rules;

/// <summary>Publishes the next version of the rules for refund claims. Claims filed before it applies keep the version of their day.</summary>
public static class AnnouncePolicy
{
    public sealed record Command(
        [Required] DateTime? EffectiveFrom,
        bool Major,
        [Required, StringLength(1000, MinimumLength = 5)] string SummaryZh,
        [Required, StringLength(1000, MinimumLength = 5)] string SummaryEn,
        [Required] PolicyForm Policy);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Result<PolicyView>> Handle(Command command, CancellationToken ct)
        {
            PolicyVersion? version = null;
            var refusal = await db.Act(
                async () =>
                {
                    // Two who announce at once are told apart by the number: the second reads again and is measured by the first.
                    var latest = await db.PolicyVersions.AsNoTracking().OrderByDescending(v => v.Number).FirstAsync(ct);
                    var (policy, from, now) = (command.Policy.Policy(), command.EffectiveFrom!.Value, clock.UtcNow());
                    if (PolicyNotice.Check(policy, from, command.Major, latest, now) is { } error)
                    {
                        return error;
                    }

                    version = PolicyVersion.Announce(latest.Number + 1, policy, from.ToUniversalTime(), command.Major, caller.Actor, now)
                        .Saying(command.SummaryZh.Trim(), command.SummaryEn.Trim());
                    db.PolicyVersions.Add(version);
                    return null;
                },
                ct);
            return refusal is null ? PolicyView.Of(version!) : refusal;
        }
    }
}
