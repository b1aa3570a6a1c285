using System.Text.Json;
using Anxin.App.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
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
            validation.Errors = FieldPath.Camel(validation.Errors);
            Set(problem, new InvalidBody(validation.Errors.AsReadOnly()));
            return;
        }

        Set(problem, problem.Status switch
        {
            StatusCodes.Status400BadRequest =>
                new Invalid("bad_request", "The request cannot be read.", null, "Compare the request with /openapi/v1.json."),
            StatusCodes.Status401Unauthorized =>
                new Unauthenticated("not_signed_in", "Nobody is signed in.", "Sign in, or send a bearer token or an API key."),
            StatusCodes.Status403Forbidden => new Forbidden("not_allowed", "Your role may not do this.", "Ask somebody whose role allows it."),
            StatusCodes.Status404NotFound =>
                new NotFound("no_such_endpoint", "There is nothing at this address.", "See /openapi/v1.json for what there is."),
            StatusCodes.Status405MethodNotAllowed => new Invalid(
                "method_not_allowed", "This address does not take this method.", null, "Use a method that the header Allow names."),
            StatusCodes.Status413PayloadTooLarge => new TooLarge("too_large", "The request is too large.", null, "Send less."),
            StatusCodes.Status415UnsupportedMediaType => new Invalid(
                "unsupported_media_type", "The body is of a kind that is not taken here.", "Content-Type",
                "Send application/json, or multipart/form-data where photos are taken."),
            _ => new Conflict("internal_error", "Something went wrong here.", "Try again; if it stays, tell the operator the traceId."),
        });
    }

    private static void Set(ProblemDetails problem, Error error)
    {
        problem.Detail = error.Message;
        (problem.Extensions["code"], problem.Extensions["field"], problem.Extensions["remedy"]) = (error.Code, error.Field, error.Remedy);
    }

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
            if (bad.StatusCode == StatusCodes.Status400BadRequest && Cause(httpContext, bad) is { } cause)
            {
                Set(problem, cause);
            }

            return await problems.TryWriteAsync(
                new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
        }

        private static Invalid? Cause(HttpContext http, BadHttpRequestException bad)
        {
            if (bad.InnerException is JsonException json)
            {
                return Unreadable.Body(json);
            }

            // The endpoint was put aside when the exception was caught.
            var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint();
            var parameter = endpoint?.Metadata.OfType<IParameterBindingMetadata>().FirstOrDefault(p =>
                bad.Message.Contains($" {p.Name}\"", StringComparison.Ordinal) || bad.Message.Contains($"\"{p.Name}\"", StringComparison.Ordinal));
            return parameter is null ? null
                : parameter.HasTryParse ? Unreadable.Parameter(FieldPath.Camel(parameter.Name)) : Unreadable.NoBody;
        }
    }
}
