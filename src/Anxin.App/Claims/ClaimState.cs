namespace Anxin.App.Claims;

/// <summary>Where a claim stands.</summary>
public enum ClaimState
{
    EvidenceCheck,
    NeedsEvidence,
    AwaitingMerchant,
    AwaitingBuyer,
    HumanReview,
    Inspection,
    Decided,
    AppealReview,
    AwaitingReturn,
    AwaitingFulfilment,
    Granted,
    Paid,
    Closed,
    Withdrawn,
}
