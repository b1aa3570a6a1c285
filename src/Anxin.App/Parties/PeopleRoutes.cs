using Anxin.App.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Parties;

/// <summary>Technicians, outlets and merchants, for the desk.</summary>
internal static class PeopleRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/api/people").WithTags("People").RequireAuthorization(Policies.PeopleReaders);
        people.MapGet(
            "/technicians",
            ([AsParameters] ListTechnicians.Query query, ListTechnicians.Handler handler, CancellationToken ct) =>
                handler.Handle(query, ct));
        people.MapGet("/technicians/{id:guid}", Show);
        people.MapGet(
            "/outlets", (int? page, int? size, ListOutlets.Handler handler, CancellationToken ct) => handler.Handle(page, size, ct));
        people.MapGet(
            "/merchants", (int? page, int? size, ListMerchants.Handler handler, CancellationToken ct) => handler.Handle(page, size, ct));

        var editing = people.MapGroup("/technicians").RequireAuthorization(Policies.PeopleEditors);
        editing.MapPost("", Create).WithMetadata(TakesHeader.Key);
        editing.MapPut("/{id:guid}", Edit).WithMetadata(TakesHeader.Version);
        editing.MapPost("/{id:guid}/active", Activate).WithMetadata(TakesHeader.Version);
    }

    private static async Task<Results<Ok<ShowTechnician.Detail>, ProblemHttpResult>> Show(
        Guid id, HttpContext http, ShowTechnician.Handler handler, CancellationToken ct)
    {
        var detail = await handler.Handle(id, ct);
        http.Response.Headers.CacheControl = "no-store";
        return detail.ToHttp();
    }

    private static async Task<Results<Created<WriteTechnician.Written>, ProblemHttpResult>> Create(
        TechnicianForm form, HttpContext http, WriteTechnician.Handler handler, CreateOnce once, CancellationToken ct)
    {
        var created = await handler.Create(form, http.IdempotencyKey(), ct);
        http.MarkReplay(once);
        return created.ToCreated(c => $"/api/people/technicians/{c.Id}");
    }

    private static async Task<Results<Ok<WriteTechnician.Written>, ProblemHttpResult>> Edit(
        Guid id, TechnicianForm form, HttpContext http, WriteTechnician.Handler handler, CancellationToken ct) =>
        (await handler.Edit(id, form, http.Request.ExpectedVersion(), ct)).ToHttp();

    private static async Task<Results<Ok<WriteTechnician.Written>, ProblemHttpResult>> Activate(
        Guid id, ActivateTechnician.Command command, HttpContext http, ActivateTechnician.Handler handler, CancellationToken ct) =>
        (await handler.Handle(id, command, http.Request.ExpectedVersion(), ct)).ToHttp();
}
