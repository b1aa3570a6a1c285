using Anxin.App.Common;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Claims;

/// <summary>Supervisors say who must not decide on whom.</summary>
public static class RecusalRoutes
{
    public static void AddRecusals(this IServiceCollection services) =>
        services.AddScoped<MakeRecusal.Handler>().AddScoped<ListRecusals.Handler>().AddScoped<LiftRecusal.Handler>();

    public static void MapRecusals(this IEndpointRouteBuilder routes)
    {
        var recusals = routes.MapGroup("/api/review/recusals").WithTags("Review").RequireAuthorization(Policies.Supervisors);
        recusals.MapGet("/", (ListRecusals.Handler handler, CancellationToken ct) => handler.Handle(ct));
        recusals.MapPost("/", async (MakeRecusal.Command command, MakeRecusal.Handler handler, CancellationToken ct) =>
            (await handler.Handle(command, ct)).ToCreated(_ => "/api/review/recusals"));
        recusals.MapDelete("/{id:guid}", async (Guid id, LiftRecusal.Handler handler, CancellationToken ct) =>
            (await handler.Handle(id, ct)).ToHttp());
    }
}
