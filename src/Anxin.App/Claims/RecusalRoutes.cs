using Anxin.App.Common;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Claims;

/// <summary>Recusals, kept by supervisors.</summary>
internal static class RecusalRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var recusals = routes.MapGroup("/api/review/recusals").WithTags("Review").RequireAuthorization(Policies.Supervisors);
        recusals.MapGet("", (ListRecusals.Handler handler, CancellationToken ct) => handler.Handle(ct));
        recusals.MapPost("", Recuse);
        recusals.MapDelete("/{id:guid}", async (Guid id, LiftRecusal.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
    }

    private static async Task<Results<Created<RecuseReviewer.Recused>, ProblemHttpResult>> Recuse(
        RecuseReviewer.Command command, RecuseReviewer.Handler handler, CancellationToken ct) =>
        (await handler.Handle(command, ct)).ToCreated(r => $"/api/review/recusals/{r.Id}");
}
