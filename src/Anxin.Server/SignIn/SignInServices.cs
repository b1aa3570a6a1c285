using Anxin.App;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Anxin.Server.SignIn;

/// <summary>
/// How requests say who they are: cookie for browsers, bearer token for apps, key for programs; and how many they may send.
/// </summary>
internal static class SignInServices
{
    private static readonly TimeSpan CookieLife = TimeSpan.FromHours(12);

    public static IServiceCollection AddSignIn(this IServiceCollection services, AppOptions options)
    {
        services.AddAuthentication(Schemes.Selector)
            .AddPolicyScheme(Schemes.Selector, null, selector => selector.ForwardDefaultSelector = SchemeOf)
            .AddCookie(Schemes.Cookie, cookie =>
            {
                cookie.Cookie.Name = Schemes.CookieName;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.Cookie.IsEssential = true;
                (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (CookieLife, true);
            })
            .AddBearerToken(Schemes.Bearer)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Schemes.ApiKey, null);
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalsAsProblems>();
        services.AddDataProtection().SetApplicationName("anxin")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys", "sessions")));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(
                keys => keys.XmlEncryptor = new VaultXmlEncryptor(provider.GetRequiredService<Vault>())));
        services.AddRequestLimits();
        return services;
    }

    /// <summary>
    /// Everything that stands between a request and its endpoint, in order: who, how many, from where, still valid, allowed.
    /// </summary>
    public static void UseSignIn(this WebApplication web)
    {
        web.UseAuthentication();
        web.UseRateLimiter();
        web.UseMiddleware<CrossSiteCheck>();
        web.UseMiddleware<SessionGate>();
        web.UseAuthorization();
    }

    private static string SchemeOf(HttpContext http) =>
        http.Request.Headers.ContainsKey(Schemes.ApiKeyHeader) ? Schemes.ApiKey
        : http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? Schemes.Bearer
        : Schemes.Cookie;
}
