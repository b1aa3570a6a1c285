using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Rules;

/// <summary>
/// A decision as it can be checked years later: the rules, law cards and checks in the versions of its day, and whether those rules still
/// give the same automatic answer on what was known then.
/// </summary>
public static class ReplayDecision
{
    public sealed record Decided(
        Guid Id, int Seq, DecisionOutcome Outcome, long AmountMinor, DateTime At, string DecidedBy, int PolicyVersion, Guid? AppealId);

    /// <summary>A finding the decision names, or for the timeout rule each that was there; Newer says that a later version of the check ran since.</summary>
    public sealed record Seen(Guid Id, Guid PhotoId, string Check, int CheckVersion, Outcome Outcome, string Reason, DateTime At, bool Newer);

    /// <summary>What the timeout rule answered then and answers now; null is "a person decides".</summary>
    public sealed record Automatic(DecisionOutcome? Then, DecisionOutcome? Again, bool Same);

    public sealed record Replayed(
        Decided Decision, string ClaimNumber, Guid CaseId, PolicyView Policy, IReadOnlyList<LawCard> LawCards, IReadOnlyList<string> UnknownLawCards,
        IReadOnlyList<Seen> Findings, Automatic Automatic);

    public sealed class Handler(AppDb db)
    {
        public async Task<Result<Replayed>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, ct) is not { } decision)
            {
                return new NotFound("no_such_decision", "There is no such decision.", "Take its id from the claim's file.");
            }

            var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == decision.ClaimId, ct);
            var step = await db.MerchantSteps.AsNoTracking().SingleAsync(s => s.Id == decision.MerchantStepId, ct);
            var version = await db.PolicyOf(decision.PolicyVersion, ct);
            var findings = await db.Findings.AsNoTracking().Where(f => f.CaseId == claim.Id).OrderBy(f => f.Id).ToListAsync(ct);
            var named = Json.Read<IReadOnlyList<string>>(decision.LawCards);
            return new Replayed(
                Of(decision),
                await db.Cases.Where(c => c.Id == claim.Id).Select(c => c.Number).SingleAsync(ct), claim.Id, PolicyView.Of(version),
                [.. named.Select(LawCards.Find).OfType<LawCard>()], [.. named.Where(n => LawCards.Find(n) is null)],
                [.. Named(decision, findings).Select(f => Of(f, findings))],
                Again(decision, claim, step, version.Policy, await Doubted(decision, ct)));
        }

        private static Decided Of(Decision decision) => new(
            decision.Id, decision.Seq, decision.Outcome, decision.AmountMinor, decision.At,
            decision.DecidedBy is null ? "timeout-rule" : "reviewer", decision.PolicyVersion, decision.AppealId);

        private static Seen Of(FindingRow row, List<FindingRow> all) => new(
            row.Id, row.EvidenceId, row.Check, row.CheckVersion, row.Outcome, Json.Read<Finding>(row.Body).Reason.Code, row.At,
            all.Exists(f => f.EvidenceId == row.EvidenceId && f.Check == row.Check && f.CheckVersion > row.CheckVersion));

        private static IEnumerable<FindingRow> Named(Decision decision, List<FindingRow> findings)
        {
            var ids = Json.Read<HashSet<Guid>>(decision.Findings);
            return decision.DecidedBy is null
                ? findings.Where(f => f.At <= decision.At)
                : findings.Where(f => ids.Contains(f.Id));
        }

        private Task<bool> Doubted(Decision decision, CancellationToken ct) => db.Findings.AnyAsync(
            f => f.CaseId == decision.ClaimId && f.At <= decision.At && f.Outcome == Outcome.Doubts
                && db.Evidence.Any(e => e.Id == f.EvidenceId && e.Party == ClaimParty.Consumer), ct);

        /// <summary>
        /// Whether a claim was clean is kept on the claim, which only ever loses it; so what was doubted by then decides, not what came
        /// after.
        /// </summary>
        private static Automatic Again(Decision decision, Claim claim, MerchantStep step, ClaimPolicy policy, bool doubted)
        {
            DecisionOutcome? then = decision.DecidedBy is null ? decision.Outcome : null;
            var again = decision.Seq == 1 ? TimeoutRule.Answer(policy, claim, step.Kind, !doubted && (claim.Clean || then is not null)) : null;
            return new Automatic(then, again, then == again);
        }
    }
}
