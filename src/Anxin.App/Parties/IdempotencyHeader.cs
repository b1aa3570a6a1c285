using Microsoft.AspNetCore.Http;

namespace Anxin.App.Parties;

internal static class IdempotencyHeader
{
    private const int Longest = 100;

    /// <summary>The key a caller sent; none when it is missing, or longer than a key may be.</summary>
    public static string? IdempotencyKey(this HttpContext http) =>
        http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 and <= Longest } key ? key : null;

    public static void MarkReplay(this HttpContext http, CreateOnce once)
    {
        if (once.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }
    }
}
