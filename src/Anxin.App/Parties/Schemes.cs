namespace Anxin.App.Parties;

/// <summary>The ways to say who one is. The selector looks at a request's headers and picks one of the three.</summary>
public static class Schemes
{
    public const string Selector = "anxin";
    public const string Cookie = "cookie";
    public const string Bearer = "bearer";
    public const string ApiKey = "api-key";

    public const string CookieName = "anxin-session";
    public const string ApiKeyHeader = "X-Api-Key";
}
