namespace Anxin.App.Claims;

/// <summary>Who did something in a claim, or has to.</summary>
public enum ClaimActor
{
    Consumer,
    Merchant,
    Reviewer,
    System,
}
