using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Repairs;

/// <summary>Everything the host must know about repairs: the services, and the routes of reporters, technicians and the desk.</summary>
public static class RepairsArea
{
    public static void AddRepairs(this IServiceCollection services)
    {
        services.AddScoped<ReportRules>().AddScoped<ReportRows>().AddScoped<ReportRepair.Handler>().AddScoped<ReportIntake>();
        services.AddScoped<TrackedRepair>().AddScoped<TrackedVisit>().AddScoped<TrackRepair.Handler>().AddScoped<MyCases.Handler>();
        services.AddScoped<TrackActs>().AddScoped<TrackPhotos>().AddScoped<ChoosePlace.Handler>().AddScoped<AddPhotos.Handler>();
        services.AddScoped<ConfirmRepair.Handler>().AddScoped<CancelRepair.Handler>();
        services.AddScoped<ShowDoorCode.Handler>().AddScoped<VisitCalendar.Handler>();
        services.AddScoped<ShowJobs.Handler>().AddScoped<ShowJob.Handler>().AddScoped<VisitActs.Handler>();
        services.AddScoped<JobPhotos>().AddScoped<CompletionForm>();
        services.AddScoped<ListCases.Handler>().AddScoped<ShowCase.Handler>().AddScoped<CaseActs.Handler>().AddScoped<Reveal.Handler>();
        services.AddScoped<Inspections>();
        services.AddJob<WithdrawInspection, WithdrawInspection.Handler>();
        services.AddJob<TriageRequest, TriageRequest.Handler>();
    }

    public static void MapRepairs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/catalogue", (AppDb db, CancellationToken ct) => CatalogueAnswer.Read(db, ct)).WithTags("Repairs");
        routes.MapPost("/api/repairs", (HttpContext http, ReportIntake intake, CancellationToken ct) => intake.Take(http, ct))
            .WithTags("Repairs")
            .AcceptsPhotos<ReportRepair.Command>()
            .Produces<ReportRepair.Reported>(StatusCodes.Status201Created)
            .WithMetadata(TakesHeader.Key);
        routes.MapGet("/api/my/cases", (MyCases.Handler handler, CancellationToken ct) => handler.Handle(ct))
            .WithTags("Repairs").RequireAuthorization(Policies.Consumers);
        TrackingRoutes.Map(routes.MapGroup("/api/track/{token}").WithTags("Tracking"));
        TechnicianRoutes.Map(routes);
        DeskRoutes.Map(routes.MapGroup("/api/cases").WithTags("Desk").RequireAuthorization(Policies.CaseReaders));
    }

    /// <summary>A JSON body, or a form with photos beside it, larger than other requests may be.</summary>
    internal static RouteHandlerBuilder AcceptsPhotos<TReport>(this RouteHandlerBuilder route)
        where TReport : notnull => route
        .WithMetadata(new RequestSizeLimitAttribute(UploadReader.LargestRequest))
        .Accepts<TReport>("application/json", "multipart/form-data");
}
