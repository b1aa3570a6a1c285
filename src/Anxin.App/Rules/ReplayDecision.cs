using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Rules;

/// <summary>A decision with the rules, law cards and findings of its day, and what the automatic part of those rules says when asked again.</summary>
public static class ReplayDecision
{
    public sealed record DecisionRow(Guid Id, int Seq, DecisionOutcome Outcome, long AmountMinor, DateTime At, bool ByPerson, int PolicyVersion);

    public sealed record FindingSeen(Guid Id, Guid PhotoId, string Check, int CheckVersion, Outcome Outcome, string Reason, DateTime At);

    /// <summary>What the timeout rule decided then and decides again from what was stored; null where it leaves the claim to a person.</summary>
    public sealed record Automatic(DecisionOutcome? Then, DecisionOutcome? Again, bool Same);

    public sealed record Replayed(
        DecisionRow Decision, string ClaimNumber, Guid CaseId, PolicyView Policy, IReadOnlyList<LawCard> LawCards, IReadOnlyList<FindingSeen> Findings,
        Automatic Automatic);

    public sealed class Handler(AppDb db)
    {
        public async Task<Result<Replayed>> Handle(Guid decisionId, CancellationToken ct)
        {
            if (await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.Id == decisionId, ct) is not { } decision)
            {
                return new NotFound("no_such_decision", "There is no such decision.", "Take its id from the claim.");
            }

            var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == decision.ClaimId, ct);
            var step = await db.MerchantSteps.AsNoTracking().SingleAsync(s => s.Id == decision.MerchantStepId, ct);
            var policy = await db.PolicyOf(decision.PolicyVersion, ct);
            var findings = await db.Findings.AsNoTracking().Where(f => f.CaseId == claim.Id && f.At <= decision.At).OrderBy(f => f.Id).ToListAsync(ct);
            var seen = findings.Select(f => new FindingSeen(
                f.Id, f.EvidenceId, f.Check, f.CheckVersion, f.Outcome, Json.Read<Finding>(f.Body).Reason.Code, f.At)).ToList();
            return new Replayed(
                new DecisionRow(
                    decision.Id, decision.Seq, decision.Outcome, decision.AmountMinor, decision.At, decision.DecidedBy is not null,
                    decision.PolicyVersion),
                await db.Cases.Where(c => c.Id == claim.Id).Select(c => c.Number).SingleAsync(ct), claim.Id, PolicyView.Of(policy),
                Cards(decision), seen, Again(decision, claim, step, policy.Policy, seen));
        }

        private static IReadOnlyList<LawCard> Cards(Decision decision) =>
            [.. Json.Read<IReadOnlyList<string>>(decision.LawCards).Select(LawCards.Find).OfType<LawCard>()];

        private static Automatic Again(
            Decision decision, Claim claim, MerchantStep step, ClaimPolicy policy, IReadOnlyList<FindingSeen> findings)
        {
            DecisionOutcome? then = decision.DecidedBy is null ? decision.Outcome : null;
            var silent = decision.Seq == 1 && step.Kind == MerchantStepKind.TimedOut;
            var clean = !findings.Any(f => f.Outcome == Outcome.Doubts) && claim.Clean;
            var grants = silent
                && TimeoutRule.Grants(claim.Ask is ClaimAsk.RefundOnly or ClaimAsk.ReturnAndRefund, claim.AmountMinor, clean, policy.TimeoutLimitMinor);
            DecisionOutcome? again = grants ? DecisionOutcome.Full : null;
            return new Automatic(then, again, then == again);
        }
    }
}
