using Anxin.App.Common;
using Anxin.App.Rules;

namespace Anxin.App.Claims;

/// <summary>The checks of the buyer's pictures, and asking once for clearer ones.</summary>
public sealed partial class Claim
{
    /// <summary>No check doubts the claim and every picture could be read. Only a clean claim may be granted by silence.</summary>
    public bool Clean { get; private set; }

    /// <summary>How often clearer pictures were asked for.</summary>
    public int EvidenceAsked { get; private set; }

    /// <summary>Every picture of the claim was checked.</summary>
    /// <param name="clean">No check doubts the claim.</param>
    /// <param name="usable">The pictures show enough to go on.</param>
    /// <param name="policy">The rules the claim was filed under.</param>
    /// <param name="now">When the last check ended, UTC.</param>
    public Error? FinishCheck(bool clean, bool usable, ClaimPolicy policy, DateTime now)
    {
        if (Refuse(ClaimState.EvidenceCheck) is { } refusal)
        {
            return refusal;
        }

        Clean = clean && usable;
        if (!usable && EvidenceAsked == 0)
        {
            EvidenceAsked++;
            Enter(ClaimState.NeedsEvidence, now.AddHours(policy.EvidenceHours));
            return null;
        }

        HearMerchant(policy, now);
        return null;
    }

    /// <summary>A check of a picture that came in later. It can only take the claim's cleanness away.</summary>
    public void Doubt() => Clean = false;

    public Error? AddEvidence(ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.NeedsEvidence) ?? RefuseLate(now)) is { } refusal)
        {
            return refusal;
        }

        Enter(ClaimState.EvidenceCheck, now.AddHours(policy.CheckHours));
        return null;
    }

    /// <summary>The buyer has nothing clearer to show.</summary>
    public Error? GoOnWithoutEvidence(ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.NeedsEvidence) ?? RefuseLate(now)) is { } refusal)
        {
            return refusal;
        }

        HearMerchant(policy, now);
        return null;
    }

    private void HearMerchant(ClaimPolicy policy, DateTime now) =>
        Enter(ClaimState.AwaitingMerchant, now.AddHours(policy.MerchantHours));
}
