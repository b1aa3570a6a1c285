namespace Anxin.App.Common;

/// <summary>Names of the rate limits; the server sets their numbers.</summary>
public static class RateLimits
{
    public const string Anonymous = nameof(Anonymous);
    public const string Tracking = nameof(Tracking);
    public const string SignIn = nameof(SignIn);
    public const string Codes = nameof(Codes);
}
