using Anxin.App.Claims.Importing;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Claims;

/// <summary>Orders: merchants and their programs write them, the reviewing staff reads them.</summary>
internal static class OrderRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/api/orders").WithTags("Orders");
        var reading = orders.MapGroup("").RequireAuthorization(Policies.OrderReaders);
        reading.MapGet("", (string? q, int? page, int? size, ListOrders.Handler handler, CancellationToken ct) => handler.Handle(q, page, size, ct));
        reading.MapGet("/{id:guid}", async (Guid id, ShowOrder.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
        reading.MapGet("/{id:guid}/files/{fileId:guid}", ReadFile).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", OrderPictures.Originals);

        var writing = orders.MapGroup("").RequireAuthorization(Policies.ClaimMerchants);
        MapImport(writing);
        writing.MapPost("", Place);
        writing.MapPut("/{id:guid}/dates", Date).WithMetadata(TakesHeader.Version);
        writing.MapPost("/{id:guid}/claim-link", async (Guid id, ClaimLink.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
        writing.MapPost("/{id:guid}/files", AddFiles).WithMetadata(new RequestSizeLimitAttribute(UploadReader.Largest(video: true)), new TakesVideo())
            .Accepts<AddOrderFiles.Command>("application/json", "multipart/form-data");
        writing.MapDelete(
            "/{id:guid}/files/{fileId:guid}",
            async (Guid id, Guid fileId, RemoveOrderFile.Handler handler, CancellationToken ct) => (await handler.Handle(id, fileId, ct)).ToHttp());
    }

    private static void MapImport(RouteGroupBuilder writing)
    {
        writing.MapPost(
            "/import",
            async (bool? dryRun, HttpRequest request, ImportOrders.Handler handler, CancellationToken ct) =>
                (await handler.Handle(request, dryRun ?? false, ct)).ToHttp())
            .WithMetadata(new TakesSheet());
        writing.MapGet(
            "/import-template",
            (string? language) => TypedResults.File(SheetText.Template(language?.StartsWith("en", StringComparison.Ordinal) != true), "text/csv", "orders.csv"))
            .Produces<byte[]>(StatusCodes.Status200OK, "text/csv");
    }

    private static async Task<Results<Created<OrderView>, Ok<OrderView>, ProblemHttpResult>> Place(
        PlaceOrder.Command command, PlaceOrder.Handler handler, ShowOrder.Handler orders, CancellationToken ct)
    {
        var placed = await handler.Handle(command, ct);
        var order = placed.Ok ? await orders.Handle(placed.Value.Id, ct) : placed.Error;
        return !order.Ok ? HttpResults.Problem(order.Error)
            : placed.Value!.New ? TypedResults.Created($"/api/orders/{order.Value.Id}", order.Value)
            : TypedResults.Ok(order.Value);
    }

    private static async Task<Results<Ok<OrderView>, ProblemHttpResult>> Date(
        Guid id, DateOrder.Command command, HttpRequest request, DateOrder.Handler handler, CancellationToken ct) =>
        (await handler.Handle(id, command, request.ExpectedVersion(), ct)).ToHttp();

    private static async Task<Results<Ok<OrderView>, ProblemHttpResult>> AddFiles(
        Guid id, HttpRequest request, AddOrderFiles.Handler handler, CancellationToken ct) => (await handler.Handle(id, request, ct)).ToHttp();

    private static async Task<IResult> ReadFile(
        Guid id, Guid fileId, string? size, HttpResponse response, ReadOrderFile.Handler handler, CancellationToken ct) =>
        OrderPictures.ToHttp(await handler.Handle(id, fileId, size, ct), response);
}
