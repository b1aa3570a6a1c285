using Anxin.App.Claims;

namespace Anxin.App.Rules;

/// <summary>
/// The one rule that decides without a person: when a merchant let the window pass, a clean claim for money of low value is granted in full.
/// </summary>
public static class TimeoutRule
{
    /// <summary>What the rule answers, or null: then a person decides.</summary>
    public static DecisionOutcome? Answer(ClaimPolicy policy, Claim claim, MerchantStepKind heard, bool clean) =>
        heard == MerchantStepKind.TimedOut && clean && claim.Ask is (ClaimAsk.RefundOnly or ClaimAsk.ReturnAndRefund)
            && claim.AmountMinor <= policy.TimeoutLimitMinor
            ? DecisionOutcome.Full
            : null;
}
