using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Anxin.Server.Hosting;

/// <summary>Every failure leaves as problem+json with a code, a field where one is meant, and a remedy.</summary>
internal static class Problems
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Complete(context.ProblemDetails));
        services.AddExceptionHandler<BadRequests>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    public static void UseProblems(this WebApplication web)
    {
        web.UseExceptionHandler();
        web.UseStatusCodePages();
    }

    private static void Complete(ProblemDetails problem)
    {
        if (problem.Extensions.ContainsKey("code"))
        {
            return;
        }

        if (problem is HttpValidationProblemDetails validation)
        {
            validation.Errors = validation.Errors.ToDictionary(e => Camel(e.Key), e => e.Value);
            Set(problem, "invalid", validation.Errors.Keys.FirstOrDefault(), "Correct the fields named in 'errors' and send it again.");
            return;
        }

        var (code, remedy) = problem.Status switch
        {
            StatusCodes.Status400BadRequest => ("bad_request", "Compare the request with /openapi/v1.json."),
            StatusCodes.Status401Unauthorized => ("not_signed_in", "Sign in, or send a bearer token or an API key."),
            StatusCodes.Status403Forbidden => ("not_allowed", "Ask somebody whose role allows it."),
            StatusCodes.Status404NotFound => ("no_such_endpoint", "See /openapi/v1.json for what there is."),
            StatusCodes.Status405MethodNotAllowed => ("method_not_allowed", "See /openapi/v1.json for the methods of this address."),
            StatusCodes.Status413PayloadTooLarge => ("too_large", "Send less."),
            StatusCodes.Status415UnsupportedMediaType =>
                ("unsupported_media_type", "Send application/json, or multipart/form-data where photos are taken."),
            _ => ("internal_error", "Try again; if it stays, tell the operator the traceId."),
        };
        Set(problem, code, null, remedy);
    }

    private static void Set(ProblemDetails problem, string code, string? field, string remedy) =>
        (problem.Extensions["code"], problem.Extensions["field"], problem.Extensions["remedy"]) = (code, field, remedy);

    private static string Camel(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>A body or parameter that could not be bound: says which field, not how the server is built.</summary>
    private sealed class BadRequests(IProblemDetailsService problems) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is not BadHttpRequestException bad)
            {
                return false;
            }

            httpContext.Response.StatusCode = bad.StatusCode;
            var problem = new ProblemDetails { Status = bad.StatusCode };
            if (bad.StatusCode == StatusCodes.Status400BadRequest)
            {
                var path = (bad.InnerException as JsonException)?.Path;
                problem.Detail = bad.InnerException is JsonException ? "The body is not the JSON expected here." : bad.Message;
                Set(
                    problem,
                    bad.InnerException is JsonException ? "invalid_json" : "bad_request",
                    path is null or "$" ? null : path.Replace("$.", "", StringComparison.Ordinal),
                    "Check the type and spelling of the field named.");
            }

            return await problems.TryWriteAsync(
                new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
        }
    }
}
