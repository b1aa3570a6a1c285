namespace Anxin.App.Claims;

/// <summary>On what a grant rests.</summary>
public enum GrantBasis
{
    Agreement,
    Decision,
}
