using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Common;

/// <summary>Gives every answer that carries a version the ETag which If-Match takes back.</summary>
internal sealed class VersionTag : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var result = answer is INestedHttpResult nested ? nested.Result : answer;
        if (((result as IValueHttpResult)?.Value ?? result) is IVersioned versioned)
        {
            context.HttpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{versioned.Version}\"");
        }

        return answer;
    }
}
