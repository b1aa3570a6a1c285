using System.Net;
using System.Text;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Server.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Access;

/// <summary>
/// Every address of the server, and who may use it, written down by hand: an address that is not here fails, one that is here and no
/// longer exists fails, and so does
/// anybody who gets in without being named or is kept out though named.
/// </summary>
public sealed class EveryEndpointTests
{
    private static readonly Role[] All = Enum.GetValues<Role>();
    private static readonly Role[] Readers = [
        Role.Merchant, Role.Integrator, Role.Agent, Role.Dispatcher, Role.Reviewer, Role.Supervisor, Role.Auditor, Role.Administrator];
    private static readonly Role[] Handlers = [Role.Agent, Role.Dispatcher, Role.Supervisor];
    private static readonly Role[] Dispatchers = [Role.Dispatcher, Role.Supervisor];
    private static readonly Role[] People = [Role.Agent, Role.Dispatcher, Role.Supervisor, Role.Auditor, Role.Administrator];
    private static readonly Role[] Editors = [Role.Dispatcher, Role.Supervisor, Role.Administrator];
    private static readonly Role[] Operators = [Role.Supervisor, Role.Administrator];
    private static readonly Role[] Auditors = [Role.Auditor, Role.Administrator];
    private static readonly Role[] Administrators = [Role.Administrator];
    private static readonly Role[] Tenants = [Role.Merchant, Role.Integrator];
    private static readonly Role[] ClaimReaders = [Role.Reviewer, Role.Supervisor, Role.Auditor, Role.Administrator];
    private static readonly Role[] Reviewers = [Role.Reviewer, Role.Supervisor];
    private static readonly Role[] OrderReaders = [.. Tenants, .. ClaimReaders];

    /// <summary>Open to everybody, signed in or not.</summary>
    private static readonly string[] Open =
    [
        "GET /health/live", "GET /health/ready", "GET /openapi/{documentName}.json",
        "GET /api/catalogue", "GET /api/places", "GET /api/places/resolve", "GET /api/coverage", "GET /api/coverage/{county}", "POST /api/repairs",
        "GET /api/track/{token}", "GET /api/track/{token}/door-code", "GET /api/track/{token}/visit.ics", "GET /api/track/{token}/photos/{photoId:guid}",
        "POST /api/track/{token}/photos", "POST /api/track/{token}/place", "POST /api/track/{token}/confirm", "POST /api/track/{token}/cancel",
        "POST /api/sign-in", "POST /api/sign-in/refresh", "POST /api/sign-out", "POST /api/phone-codes", "POST /api/phone-sign-in",
        "GET /api/demo/accounts", "POST /api/demo/switch",
        "GET /api/rules/policies", "GET /api/rules/law-cards",
        "POST /api/claim-orders/codes", "POST /api/claim-orders/find", "GET /api/claim-orders/{orderToken}",
        "GET /api/claim-orders/{orderToken}/files/{fileId:guid}", "POST /api/claim-orders/{orderToken}/claims",
        "GET /api/claim/{token}", "GET /api/claim/{token}/photos/{photoId:guid}", "GET /api/claim/{token}/order-files/{fileId:guid}",
        "GET /api/claim/{token}/findings/{findingId:guid}/mask",
        "POST /api/claim/{token}/evidence", "POST /api/claim/{token}/statement", "POST /api/claim/{token}/appeal", "POST /api/claim/{token}/go-on",
        "POST /api/claim/{token}/accept-offer", "POST /api/claim/{token}/decline-offer", "POST /api/claim/{token}/accept-decision",
        "POST /api/claim/{token}/confirm-fulfilment", "POST /api/claim/{token}/send-back", "POST /api/claim/{token}/object-fulfilment",
        "POST /api/claim/{token}/withdraw",
    ];

    private static readonly (Role[] Who, string[] Endpoints)[] Closed =
    [
        (All, ["GET /api/me", "POST /api/me/password"]), // who has no password is told so by the act itself
        ([Role.Consumer], ["GET /api/my/cases", "GET /api/my/claims"]),
        (
            [Role.Technician],
            [
                "GET /api/technician/jobs", "GET /api/technician/jobs/{bookingId:guid}", "GET /api/technician/jobs/{bookingId:guid}/photos/{photoId:guid}",
                "POST /api/bookings/{id:guid}/en-route", "POST /api/bookings/{id:guid}/arrive", "POST /api/bookings/{id:guid}/complete",
                "POST /api/bookings/{id:guid}/give-back", "POST /api/bookings/{id:guid}/no-show",
                "GET /api/technician/day", "POST /api/bookings/{id:guid}/delay",
                "POST /api/offers/{offerId:guid}/accept", "POST /api/offers/{offerId:guid}/decline",
            ]),
        (
            Tenants,
            [
                "GET /api/merchant/claims", "GET /api/merchant/claims/{id:guid}", "GET /api/merchant/claims/{id:guid}/photos/{photoId:guid}",
                "GET /api/merchant/claims/{id:guid}/order-files/{fileId:guid}", "GET /api/merchant/claims/{id:guid}/findings/{findingId:guid}/mask",
                "POST /api/merchant/claims/{id:guid}/agree",
                "POST /api/merchant/claims/{id:guid}/counter", "POST /api/merchant/claims/{id:guid}/contest", "POST /api/merchant/claims/{id:guid}/waive",
                "POST /api/merchant/claims/{id:guid}/extend", "POST /api/merchant/claims/{id:guid}/statement", "POST /api/merchant/claims/{id:guid}/appeal",
                "POST /api/merchant/claims/{id:guid}/accept-decision", "POST /api/merchant/claims/{id:guid}/receive-back",
                "POST /api/merchant/claims/{id:guid}/object-return", "POST /api/merchant/claims/{id:guid}/fulfil", "POST /api/merchant/claims/{id:guid}/payment",
            ]),
        (
            ClaimReaders,
            [
                "GET /api/review/claims", "GET /api/review/claims/{id:guid}", "GET /api/review/claims/{id:guid}/photos/{photoId:guid}",
                "GET /api/review/claims/{id:guid}/order-files/{fileId:guid}", "GET /api/review/claims/{id:guid}/findings/{findingId:guid}/mask",
            ]),
        (Reviewers, ["POST /api/review/claims/{id:guid}/take", "POST /api/review/claims/{id:guid}/put-back", "POST /api/review/claims/{id:guid}/decide"]),
        (Readers, ["GET /api/cases", "GET /api/cases/{id:guid}"]),
        (
            Handlers,
            [
                "GET /api/cases/{id:guid}/photos/{photoId:guid}", "POST /api/cases/{id:guid}/reveal", "POST /api/cases/{id:guid}/release",
                "POST /api/cases/{id:guid}/decline", "POST /api/cases/{id:guid}/place", "POST /api/cases/{id:guid}/note", "POST /api/cases/{id:guid}/unlock-door-code",
            ]),
        (
            Dispatchers,
            [
                "GET /api/dispatch/queue", "GET /api/dispatch/work-orders/{id:guid}/candidates",
                "POST /api/dispatch/work-orders/{id:guid}/offers", "POST /api/dispatch/work-orders/{id:guid}/retry",
                "GET /api/dispatch/boards", "POST /api/dispatch/boards", "GET /api/dispatch/boards/{id:guid}", "GET /api/dispatch/boards/{id:guid}/events",
                "GET /api/dispatch/boards/{id:guid}/work-orders/{workOrderId:guid}/slots", "POST /api/dispatch/boards/{id:guid}/preview",
                "POST /api/dispatch/boards/{id:guid}/moves", "POST /api/dispatch/boards/{id:guid}/pins",
                "DELETE /api/dispatch/boards/{id:guid}/pins/{workOrderId:guid}", "POST /api/dispatch/boards/{id:guid}/undo",
            ]),
        (People, [
            "GET /api/people/technicians", "GET /api/people/technicians/{id:guid}", "GET /api/people/outlets",
            "GET /api/people/merchants"]),
        (Editors, [
            "POST /api/people/technicians", "PUT /api/people/technicians/{id:guid}", "POST /api/people/technicians/{id:guid}/active"]),
        (OrderReaders, ["GET /api/orders", "GET /api/orders/{id:guid}", "GET /api/orders/{id:guid}/files/{fileId:guid}"]),
        (
            Tenants,
            [
                "POST /api/orders", "POST /api/orders/import", "GET /api/orders/import-template", "PUT /api/orders/{id:guid}/dates",
                "POST /api/orders/{id:guid}/files", "DELETE /api/orders/{id:guid}/files/{fileId:guid}", "POST /api/orders/{id:guid}/claim-link",
            ]),
        (
            [Role.Supervisor],
            [
                "POST /api/rules/policies", "GET /api/review/recusals", "POST /api/review/recusals", "DELETE /api/review/recusals/{id:guid}",
            ]),
        ([Role.Reviewer, Role.Supervisor, Role.Auditor], ["GET /api/rules/replay/{decisionId:guid}"]),
        (
            Operators,
            [
                "GET /api/operations/dead-letters", "POST /api/operations/dead-letters/{id:guid}/replay", "POST /api/operations/dead-letters/{id:guid}/discard",
                "GET /api/operations/jobs",
            ]),
        (Auditors, ["GET /api/audit/journal/{caseId:guid}", "GET /api/audit/accesses"]),
        (
            Administrators,
            [
                "GET /api/accounts", "POST /api/accounts", "POST /api/accounts/{id:guid}/lock", "POST /api/accounts/{id:guid}/unlock", "POST /api/accounts/{id:guid}/password",
                "GET /api/api-keys", "POST /api/api-keys", "DELETE /api/api-keys/{id:guid}",
            ]),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_address_lets_in_whom_the_table_names_and_nobody_else(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, demo: true, adjust: WithoutLimits);
        var known = Closed.SelectMany(c => c.Endpoints.Select(e => KeyValuePair.Create<string, Role[]?>(e, c.Who)))
            .Concat(Open.Select(e => KeyValuePair.Create<string, Role[]?>(e, null))).ToDictionary();
        Assert.Equal(known.Keys.Order(StringComparer.Ordinal), Mapped(app).Order(StringComparer.Ordinal));

        var callers = new List<(Role? Role, HttpClient Http)> { (null, app.Client()) };
        foreach (var role in All)
        {
            callers.Add((role, await app.SignedIn(role)));
        }

        var surprises = new List<string>();
        foreach (var (endpoint, who) in known.OrderBy(e => e.Key == "POST /api/sign-out")) // whoever signs out is nobody afterwards
        {
            foreach (var (role, http) in callers)
            {
                var status = await Try(http, endpoint);
                var expected = who is null || (role is { } r && who.Contains(r)) ? "in" : role is null ? "401" : "403";
                var found = status is HttpStatusCode.Unauthorized
                    ? "401"
                    : status is HttpStatusCode.Forbidden
                    ? "403"
                    : (int)status < 500
                    ? "in"
                    : $"{(int)status}";
                if (found != expected)
                {
                    surprises.Add($"{endpoint} by {role?.ToString() ?? "nobody"}: {found} instead of {expected}");
                }
            }
        }

        Assert.Empty(surprises);
    }

    [Fact]
    public async Task Without_the_demo_there_is_no_role_switcher()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var real = Mapped(app).ToList();
        Assert.DoesNotContain(real, e => e.Contains("demo", StringComparison.Ordinal));
        Assert.Equal(Open.Concat(Closed.SelectMany(c => c.Endpoints)).Count() - 2, real.Count);
    }

    [Theory]
    [InlineData("X-Api-Key", "ak_00000000000000000000000000000000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("X-Api-Key", "")]
    [InlineData("Authorization", "Bearer AAAA")]
    [InlineData("Authorization", "Basic YWRtaW46YWRtaW4=")]
    [InlineData("Cookie", "anxin-session=CfDJ8AAAA")]
    public async Task Made_up_credentials_are_those_of_nobody(string header, string value)
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        using var http = app.Client();
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        foreach (var endpoint in Closed.SelectMany(c => c.Endpoints).Where(e => e.StartsWith("GET", StringComparison.Ordinal)))
        {
            Assert.Equal((endpoint, HttpStatusCode.Unauthorized), (endpoint, await Try(http, endpoint)));
        }
    }

    private static void WithoutLimits(IServiceCollection services) =>
        services.PostConfigure<LimitOptions>(limits => (limits.SignIn, limits.Codes, limits.AnonymousPosts) = (0, 0, 0));

    private static IEnumerable<string> Mapped(TestApp app) =>
        from endpoint in app.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        select $"{method} {endpoint.RoutePattern.RawText}".TrimEnd('/');

    /// <summary>
    /// Asks for things that do not exist, with a body that says nothing: enough to get past the door or not, and to change nothing.
    /// </summary>
    private static async Task<HttpStatusCode> Try(HttpClient http, string endpoint)
    {
        var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        var path = System.Text.RegularExpressions.Regex.Replace(pattern, @"\{[^}]*\}", m => m.Value switch
        {
            "{token}" => new string('A', 46),
            "{orderToken}" => new string('A', 48),
            "{documentName}" => "v1",
            _ => "01234567-89ab-cdef-0123-456789abcdef",
        });
        using var request = new HttpRequestMessage(
            method == "ANY" ? HttpMethod.Get : new HttpMethod(method), new Uri(path.StartsWith('/') ? path : "/" + path, UriKind.Relative));
        if (method is "POST" or "PUT")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        using var answer = await http.SendAsync(request, Ct);
        return answer.StatusCode;
    }
}
