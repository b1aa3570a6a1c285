namespace Anxin.App.Parties;

/// <summary>Names of the request limits by remote address; the numbers are configuration (Limits:…).</summary>
public static class LimitPolicies
{
    public const string SignIn = "sign-in";
    public const string Codes = "phone-codes";
}
