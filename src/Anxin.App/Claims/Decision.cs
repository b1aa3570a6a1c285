using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>
/// What was decided, by whom, on which rules and checks, and why. Written once. Only the published timeout rule decides without a person,
/// and then only in full for the buyer.
/// </summary>
public sealed class Decision
{
    private Decision(Guid id, Guid claimId, Guid merchantStepId, int seq, DecisionOutcome outcome, DateTime at) =>
        (Id, ClaimId, MerchantStepId, Seq, Outcome, At) = (id, claimId, merchantStepId, seq, outcome, at);

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    /// <summary>The step by which the merchant was heard before.</summary>
    public Guid MerchantStepId { get; private set; }

    /// <summary>Counts a claim's decisions from 1.</summary>
    public int Seq { get; private set; }

    public DecisionOutcome Outcome { get; private set; }

    public long AmountMinor { get; private set; }

    /// <summary>The account of the person who decided, or null for the timeout rule.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>The appeal this decision answers, or null.</summary>
    public Guid? AppealId { get; private set; }

    public int PolicyVersion { get; private set; }

    /// <summary>The reasons in the reviewer's words, sealed; the timeout rule states its own.</summary>
    public byte[]? Reasons { get; private set; }

    /// <summary>JSON list of the findings (by id) the decision rests on.</summary>
    public string Findings { get; private set; } = "[]";

    /// <summary>JSON list of the law cards shown with it.</summary>
    public string LawCards { get; private set; } = "[]";

    public DateTime At { get; private set; }

    internal static Decision ByPerson(Claim claim, Ruling ruling, DateTime now) =>
        new(OrderedId.Next(), claim.Id, claim.MerchantStepId!.Value, claim.Decisions + 1, ruling.Outcome, now)
        {
            AmountMinor = ruling.AmountMinor,
            DecidedBy = ruling.Reviewer,
            AppealId = claim.AppealId,
            PolicyVersion = claim.PolicyVersion,
            Reasons = ruling.Reasons,
            Findings = ruling.Findings,
            LawCards = ruling.LawCards,
        };

    internal static Decision ByTimeoutRule(Claim claim, DateTime now) =>
        new(OrderedId.Next(), claim.Id, claim.MerchantStepId!.Value, claim.Decisions + 1, DecisionOutcome.Full, now)
        {
            AmountMinor = claim.AmountMinor,
            PolicyVersion = claim.PolicyVersion,
        };
}
