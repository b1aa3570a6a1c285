using System.Security.Claims;
using Anxin.App.Common;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Anxin.Server.SignIn;

/// <summary>
/// Treats as nobody whoever's account was locked or changed since the session began; and holds whoever signed in with a one-time password
/// at the door until it is changed.
/// What needs no sign-in stays open to them as to everybody.
/// </summary>
internal sealed class SessionGate(RequestDelegate next, Sessions sessions)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            var (alive, mustChange) = await sessions.Check(http.User, http.RequestAborted);
            if (!alive)
            {
                await End(http);
            }
            else if (mustChange && NeedsSignIn(http.GetEndpoint()))
            {
                var refusal = new Forbidden(
                    "password_change_required", "The one-time password must be changed first.",
                    "POST /api/me/password with a password of your own.");
                await HttpResults.Problem(refusal).ExecuteAsync(http);
                return;
            }
        }

        await next(http);
    }

    private static bool NeedsSignIn(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<IAuthorizeData>() is not null && endpoint.Metadata.GetMetadata<PasswordChangeFirst>() is null;

    private static async Task End(HttpContext http)
    {
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        if (http.Request.Cookies.ContainsKey(Schemes.CookieName))
        {
            await http.SignOutAsync(Schemes.Cookie);
        }
    }
}
