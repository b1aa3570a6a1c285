using Anxin.App.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Anxin.Server.SignIn;

/// <summary>Not signed in, or not allowed: a problem, whatever the scheme; never a redirect.</summary>
internal sealed class RefusalsAsProblems : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (authorizeResult.Forbidden)
        {
            return HttpResults.Problem(new Forbidden("not_allowed", "Your role may not do this.",
                "Ask somebody whose role allows it.")).ExecuteAsync(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return HttpResults.Problem(new Unauthenticated("sign_in_required", "Nobody is signed in.", "Sign in first.")).ExecuteAsync(context);
    }
}
