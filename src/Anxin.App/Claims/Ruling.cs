namespace Anxin.App.Claims;

/// <summary>What a reviewer hands in: the outcome, its amount in minor units, and the sealed reasons with what they rest on.</summary>
public sealed record Ruling(
    Guid Reviewer, DecisionOutcome Outcome, long AmountMinor, byte[] Reasons, string Findings = "[]", string LawCards = "[]");
