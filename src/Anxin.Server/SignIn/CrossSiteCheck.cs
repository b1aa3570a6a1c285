using Anxin.App.Common;
using Anxin.App.Parties;

namespace Anxin.Server.SignIn;

/// <summary>
/// Refuses a change that another site's page asks a browser to make with the person's cookie, or by signing the browser in as somebody
/// else. Browsers say where a request comes from
/// (Sec-Fetch-Site, and Origin on older ones); a program that says neither is no browser and cannot be tricked into sending a cookie.
/// SameSite=Strict stands behind this.
/// </summary>
internal sealed class CrossSiteCheck(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (IsUnsafe(http.Request) && UsesCookie(http.Request) && !IsSameOrigin(http.Request))
        {
            await HttpResults.Problem(
                new Forbidden("cross_site", "This request came from another site.", "Open Anxin itself and try again there."))
                    .ExecuteAsync(http);
            return;
        }

        await next(http);
    }

    private static bool IsUnsafe(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || HttpMethods.IsTrace(request.Method));

    private static bool UsesCookie(HttpRequest request) =>
        request.Cookies.ContainsKey(Schemes.CookieName) || request.Path.StartsWithSegments("/api/sign-in")
            || request.Path.StartsWithSegments("/api/phone-sign-in");

    private static bool IsSameOrigin(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        // Behind a proxy that ends TLS the scheme may differ, never host and port.
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Authority == Authority(request, from.Scheme));
    }

    private static string Authority(HttpRequest request, string scheme) =>
        Uri.TryCreate($"{scheme}://{request.Host.Value}", UriKind.Absolute, out var here) ? here.Authority : "";
}
