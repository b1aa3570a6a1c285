using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Claims;

/// <summary>From an order to a claim, without an account.</summary>
internal static class FilingRoutes
{
    public static void Map(RouteGroupBuilder orders)
    {
        orders.WithTags("Filing a claim");
        orders.MapPost("/codes", Send).RequireRateLimiting(LimitPolicies.Codes);
        orders.MapPost("/find", async (FindOrder.Command command, FindOrder.Handler handler, CancellationToken ct) =>
            (await handler.Find(command, ct)).ToHttp()).RequireRateLimiting(LimitPolicies.SignIn);
        orders.MapGet("/{orderToken}", async (string orderToken, ShowClaimOrder.Handler handler, CancellationToken ct) =>
            (await handler.Handle(orderToken, ct)).ToHttp());
        orders.MapGet(
            "/{orderToken}/files/{fileId:guid}",
            (string orderToken, Guid fileId, string? size, HttpResponse response, ShowClaimOrder.Handler handler, OrderPictures pictures,
                CancellationToken ct) => handler.Picture(orderToken, fileId, size, pictures, response, ct))
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", ReadPhoto.Originals);
        orders.MapPost("/{orderToken}/claims", (string orderToken, HttpContext http, FilingIntake intake, CancellationToken ct) =>
                intake.Take(orderToken, http, ct))
            .AcceptsPhotos<FileClaim.Command>()
            .Produces<FileClaim.Filed>(StatusCodes.Status201Created)
            .WithMetadata(TakesHeader.Key);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> Send(
        FindOrder.CodeCommand command, HttpContext http, FindOrder.CodeHandler handler, FindOrder.Handler orders, CancellationToken ct) =>
        await handler.Send(command, RemoteAddress.Of(http), orders, ct) is { } refusal
            ? HttpResults.Problem(refusal)
            : TypedResults.Accepted((string?)null);
}
