namespace Anxin.App.Claims;

/// <summary>How a merchant was heard.</summary>
public enum MerchantStepKind
{
    Agreed,
    Countered,
    Contested,
    Waived,
    TimedOut,
}
