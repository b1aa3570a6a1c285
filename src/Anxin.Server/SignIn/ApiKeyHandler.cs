using System.Text.Encodings.Web;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Anxin.Server.SignIn;

/// <summary>Reads X-Api-Key.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ReadApiKey.Handler reader)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        await reader.Handle(Request.Headers[Schemes.ApiKeyHeader].ToString(), Context.RequestAborted) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, Schemes.ApiKey))
            : AuthenticateResult.Fail("The key opens nothing.");
}
