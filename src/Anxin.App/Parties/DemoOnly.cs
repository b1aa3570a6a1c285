using System.Net;
using Anxin.App.Common;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Parties;

/// <summary>
/// Lets through only a browser on this machine that speaks to the server directly; to everybody else the endpoint does not exist.
/// </summary>
internal sealed class DemoOnly : IEndpointFilter
{
    private static readonly string[] ProxyHeaders = [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLocal(context.HttpContext)
            ? await next(context)
            : HttpResults.Problem(new NotFound("no_such_endpoint", "There is nothing here.", "See /openapi/v1.json for what there is."));

    private static bool IsLocal(HttpContext http)
    {
        // The name is looked at too: a foreign page can point its own name at 127.0.0.1.
        var host = http.Request.Host.Host;
        return http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) &&
            (host == "localhost" || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named))) &&
            !ProxyHeaders.Any(http.Request.Headers.ContainsKey);
    }
}
