using System.Security.Claims;
using Anxin.App.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Anxin.App.Parties;

/// <summary>Signing in and out, and who one is.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Sign-in");
        api.MapPost("/sign-in", SignIn).WithMetadata(new AlsoAnswers(typeof(AccessTokenResponse))).RequireRateLimiting(LimitPolicies.SignIn);
        api.MapPost("/sign-in/refresh", Refresh).Produces<AccessTokenResponse>().RequireRateLimiting(LimitPolicies.SignIn);
        api.MapPost("/sign-out", (Delegate)SignOut);
        api.MapPost("/phone-codes", RequestCode).RequireRateLimiting(LimitPolicies.Codes);
        api.MapPost("/phone-sign-in", SignInByPhone).RequireRateLimiting(LimitPolicies.SignIn);
        api.MapGet(
            "/me", async (ClaimsPrincipal user, Me.Handler handler, CancellationToken ct) => (await handler.Handle(user, ct)).ToHttp());
        api.MapPost("/me/password", ChangePassword).RequireAuthorization().WithMetadata(PasswordChangeFirst.Exempt);
    }

    public static void MapDemo(IEndpointRouteBuilder routes)
    {
        var demo = routes.MapGroup("/api/demo").WithTags("Demo").AddEndpointFilter<DemoOnly>();
        demo.MapGet("/accounts", (DemoAccounts.Handler handler, CancellationToken ct) => handler.List(ct));
        demo.MapPost("/switch", async Task<Results<Ok<Me>, ProblemHttpResult>> (
            DemoAccounts.Switch command, DemoAccounts.Handler handler, Me.Handler me, HttpContext http, CancellationToken ct) =>
        {
            var account = await handler.Become(command, ct);
            return account.Ok ? TypedResults.Ok(await Begin(http, account.Value, me, ct)) : HttpResults.Problem(account.Error);
        });
    }

    private static async Task<Results<Ok<Me>, SignInHttpResult, ProblemHttpResult>> SignIn(
        Parties.SignIn.Command command, string? mode, HttpContext http, Parties.SignIn.Handler handler, Me.Handler me, CancellationToken ct)
    {
        if (mode is not (null or "cookie" or "bearer"))
        {
            return HttpResults.Problem(new Invalid("mode_unknown", "The mode is cookie or bearer.", "mode",
                "Leave the mode out, or write one of the two."));
        }

        var account = await handler.Handle(command, ct);
        if (!account.Ok)
        {
            return HttpResults.Problem(account.Error);
        }

        return mode == "bearer"
            ? TypedResults.SignIn(AccountPrincipal.Of(account.Value), authenticationScheme: Schemes.Bearer)
            : TypedResults.Ok(await Begin(http, account.Value, me, ct));
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> Refresh(
        RefreshSession.Command command, IOptionsMonitor<BearerTokenOptions> options, RefreshSession.Handler handler, CancellationToken ct)
    {
        var ticket = options.Get(Schemes.Bearer).RefreshTokenProtector.Unprotect(command.RefreshToken);
        var principal = await handler.Handle(ticket?.Principal, ticket?.Properties.ExpiresUtc, ct);
        return principal.Ok
            ? TypedResults.SignIn(principal.Value, authenticationScheme: Schemes.Bearer)
            : HttpResults.Problem(principal.Error);
    }

    private static async Task<NoContent> SignOut(HttpContext http)
    {
        await http.SignOutAsync(Schemes.Cookie);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> RequestCode(
        RequestPhoneCode.Command command, HttpContext http, RequestPhoneCode.Handler handler, CancellationToken ct) =>
        await handler.Handle(command, RemoteAddress.Of(http), ct) is { } refusal
            ? HttpResults.Problem(refusal)
            : TypedResults.Accepted((string?)null);

    private static async Task<Results<Ok<Me>, ProblemHttpResult>> SignInByPhone(
        Parties.SignInByPhone.Command command, HttpContext http, Parties.SignInByPhone.Handler handler, Me.Handler me, CancellationToken ct)
    {
        var principal = await handler.Handle(command, ct);
        if (!principal.Ok)
        {
            return HttpResults.Problem(principal.Error);
        }

        await http.SignInAsync(Schemes.Cookie, principal.Value);
        return (await me.Handle(principal.Value, ct)).ToHttp();
    }

    private static async Task<Results<Ok<Me>, ProblemHttpResult>> ChangePassword(
        Parties.ChangePassword.Command command, Caller caller, HttpContext http, Parties.ChangePassword.Handler handler, Me.Handler me, CancellationToken ct)
    {
        if (caller.AccountId is not { } id)
        {
            return HttpResults.Problem(
                new Forbidden("no_password", "Whoever is signed in here has no password.", "Sign in with a user name."));
        }

        var account = await handler.Handle(id, command, ct);
        if (!account.Ok)
        {
            return HttpResults.Problem(account.Error);
        }

        // The session that changed the password goes on under the new stamp; a bearer signs in anew.
        return TypedResults.Ok(
            http.Request.Cookies.ContainsKey(Schemes.CookieName)
                ? await Begin(http, account.Value, me, ct)
                : await me.Of(account.Value, ct));
    }

    private static async Task<Me> Begin(HttpContext http, Account account, Me.Handler me, CancellationToken ct)
    {
        await http.SignInAsync(Schemes.Cookie, AccountPrincipal.Of(account));
        return await me.Of(account, ct);
    }
}
