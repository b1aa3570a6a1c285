using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anxin.App.Common;

/// <summary>The one place where refusals become problem+json.</summary>
public static class HttpResults
{
    public static Results<Ok<T>, ProblemHttpResult> ToHttp<T>(this Result<T> result) =>
        result.Ok ? TypedResults.Ok(result.Value) : Problem(result.Error);

    public static Results<Created<T>, ProblemHttpResult> ToCreated<T>(this Result<T> result, Func<T, string> location) =>
        result.Ok ? TypedResults.Created(location(result.Value), result.Value) : Problem(result.Error);

    public static ProblemHttpResult Problem(Error error)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = error.Code, ["field"] = error.Field, ["remedy"] = error.Remedy };
        if (RetryAfter(error) is { } wait)
        {
            extensions["retryAfterSeconds"] = (int)Math.Ceiling(wait.TotalSeconds);
        }

        if (error is InvalidBody body)
        {
            extensions["errors"] = body.Errors;
        }

        return TypedResults.Problem(error.Message, statusCode: Status(error), extensions: extensions);
    }

    private static TimeSpan? RetryAfter(Error error) => error switch
    {
        TooMany tooMany => tooMany.RetryAfter,
        Locked locked => locked.RetryAfter,
        _ => null,
    };

    private static int Status(Error error) => error switch
    {
        NotFound => StatusCodes.Status404NotFound,
        Conflict => StatusCodes.Status409Conflict,
        Unauthenticated => StatusCodes.Status401Unauthorized,
        Locked => StatusCodes.Status423Locked,
        Forbidden => StatusCodes.Status403Forbidden,
        Stale => StatusCodes.Status412PreconditionFailed,
        TooMany => StatusCodes.Status429TooManyRequests,
        TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>
    /// The version a caller names in If-Match, or null when the header is absent; a malformed header reads as a version that never
    /// matches.
    /// </summary>
    public static int? ExpectedVersion(this HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            return null;
        }

        return int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }
}
