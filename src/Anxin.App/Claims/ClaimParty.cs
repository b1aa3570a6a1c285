namespace Anxin.App.Claims;

/// <summary>The two sides of a claim.</summary>
public enum ClaimParty
{
    Consumer,
    Merchant,
}
