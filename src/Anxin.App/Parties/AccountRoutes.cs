using Anxin.App.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Parties;

/// <summary>Accounts and API keys, for administrators.</summary>
internal static class AccountRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var accounts = routes.MapGroup("/api/accounts").WithTags("Accounts").RequireAuthorization(Policies.Administrators);
        accounts.MapGet(
            "", ([AsParameters] ListAccounts.Query query, ListAccounts.Handler handler, CancellationToken ct) => handler.Handle(query, ct));
        accounts.MapPost("", Create).WithMetadata(TakesHeader.Key);
        accounts.MapPost(
            "/{id:guid}/lock",
            async (Guid id, LockAccount.Handler handler, CancellationToken ct) => (await handler.Handle(id, true, ct)).ToHttp());
        accounts.MapPost(
            "/{id:guid}/unlock",
            async (Guid id, LockAccount.Handler handler, CancellationToken ct) => (await handler.Handle(id, false, ct)).ToHttp());
        accounts.MapPost(
            "/{id:guid}/password",
            async (Guid id, ResetPassword.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());

        var keys = routes.MapGroup("/api/api-keys").WithTags("API keys").RequireAuthorization(Policies.Administrators);
        keys.MapGet("", (int? page, int? size, ListApiKeys.Handler handler, CancellationToken ct) => handler.Handle(page, size, ct));
        keys.MapPost("", CreateKey).WithMetadata(TakesHeader.Key);
        keys.MapDelete(
            "/{id:guid}", async (Guid id, RevokeApiKey.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
    }

    private static async Task<Results<Created<CreateAccount.Created>, ProblemHttpResult>> Create(
        CreateAccount.Command command, HttpContext http, Caller caller, CreateAccount.Handler handler, CreateOnce once, CancellationToken ct)
    {
        var created = await handler.Handle(command, caller.Actor, http.IdempotencyKey(), CreateAccount.Kind.Real, ct);
        http.MarkReplay(once);
        return created.ToCreated(c => $"/api/accounts/{c.Id}");
    }

    private static async Task<Results<Created<CreateApiKey.Created>, ProblemHttpResult>> CreateKey(
        CreateApiKey.Command command, HttpContext http, CreateApiKey.Handler handler, CreateOnce once, CancellationToken ct)
    {
        var created = await handler.Handle(command, http.IdempotencyKey(), ct);
        http.MarkReplay(once);
        return created.ToCreated(c => $"/api/api-keys/{c.Id}");
    }
}
