using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Anxin.App.Common;

internal static class HttpResults
{
    public static Results<Ok<T>, ProblemHttpResult> ToHttp<T>(this Result<T> result) =>
        result.Ok ? TypedResults.Ok(result.Value) : Problem(result.Error);

    public static ProblemHttpResult Problem(Error error) => TypedResults.Problem(
        error.Message,
        statusCode: error switch
        {
            NotFound => StatusCodes.Status404NotFound,
            Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        },
        extensions: new Dictionary<string, object?> { ["code"] = error.Code });
}
