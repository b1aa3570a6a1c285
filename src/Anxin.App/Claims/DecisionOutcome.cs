namespace Anxin.App.Claims;

/// <summary>What a decision orders.</summary>
public enum DecisionOutcome
{
    Full,
    Partial,
    ReturnFirst,
    Refuse,
    Inspect,
}
