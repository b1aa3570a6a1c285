namespace Anxin.App.Rules;

/// <summary>What stands behind a law card.</summary>
public enum LawCardKind
{
    Law,
    Standard,
    Case,
    Background,
}
