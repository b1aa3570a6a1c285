namespace Anxin.App.Claims;

/// <summary>Why a buyer claims.</summary>
public enum ClaimReason
{
    Damaged,
    Defective,
    WrongItem,
    MissingItem,
    NotAsDescribed,
    NotReceived,
}
