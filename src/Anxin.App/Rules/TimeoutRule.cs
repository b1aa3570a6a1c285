namespace Anxin.App.Rules;

/// <summary>The published rule for a merchant who lets the window pass: it grants money up to a limit, on a claim that no check doubts.</summary>
public static class TimeoutRule
{
    public static bool Grants(bool asksMoney, long amountMinor, bool clean, long limitMinor) => clean && asksMoney && amountMinor <= limitMinor;
}
