using Anxin.App.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Coverage;

/// <summary>Everything the host must know about coverage: two public questions. The area owns no table.</summary>
public static class CoverageArea
{
    public static void AddCoverage(this IServiceCollection services)
    {
        services.AddSingleton<FreshAnswers>().AddScoped<ShowCoverage.Handler>().AddScoped<ShowCounty.Handler>();
    }

    public static void MapCoverage(this IEndpointRouteBuilder routes)
    {
        var coverage = routes.MapGroup("/api/coverage").WithTags("Coverage");
        coverage.MapGet("/", async (ShowCoverage.Handler handler) => TypedResults.Ok(await handler.Handle()));
        coverage.MapGet("/{county}", async (string county, ShowCounty.Handler handler) =>
            (await handler.Handle(county)).ToHttp());
    }
}
