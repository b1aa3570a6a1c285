using System.Net;
using System.Net.Http.Headers;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Server;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Parties;

public sealed class SessionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_locked_accounts_sessions_end_at_once_and_it_cannot_sign_in(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        var (agent, bearer, administrator) =
            (await app.SignedIn(account), await Bearer(app, account), await app.SignedIn(Role.Administrator));
        await (await agent.Get("/api/me")).Body();

        await (await administrator.Post($"/api/accounts/{account.Id}/lock")).Body();

        await (await agent.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
        await (await bearer.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
        await (await app.Http.Post("/api/sign-in", new { account.UserName, account.Password }))
            .Refused(HttpStatusCode.Locked, "account_locked");
        await (await app.Http.Post("/api/sign-in", new { account.UserName, password = "wrong wrong" }))
            .Refused(HttpStatusCode.Unauthorized, "wrong_credentials");

        await (await administrator.Post($"/api/accounts/{account.Id}/unlock")).Body();
        await (await app.Http.Post("/api/sign-in", new { account.UserName, account.Password })).Body();
        await (await agent.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
    }

    [Theory, EveryDatabase]
    public async Task A_change_made_by_another_process_is_felt_within_a_minute(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        var agent = await app.SignedIn(account);
        await (await agent.Get("/api/me")).Body();
        await app.Db(async db =>
        {
            (await db.Users.SingleAsync(a => a.Id == account.Id, Ct)).EndSessions();
            return await db.SaveChangesAsync(Ct);
        });

        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await (await agent.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
    }

    [Theory, EveryDatabase]
    public async Task Nobody_locks_the_own_account(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Administrator);
        var administrator = await app.SignedIn(account);

        await (await administrator.Post($"/api/accounts/{account.Id}/lock")).Refused(HttpStatusCode.Conflict, "own_account");
    }

    [Theory, EveryDatabase]
    public async Task A_one_time_password_opens_nothing_but_the_change_of_it(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Administrator, oneTime: true);
        var browser = await app.SignedIn(account);

        Assert.True((await (await browser.Get("/api/me")).Body()).GetProperty("mustChangePassword").GetBoolean());
        await (await browser.Get("/api/accounts")).Refused(HttpStatusCode.Forbidden, "password_change_required");
        await (await browser.Post("/api/me/password", new { current = account.Password, next = "short" }))
            .Refused(HttpStatusCode.BadRequest, "password_too_weak");
        await (await browser.Post("/api/me/password", new { current = account.Password, next = account.Password }))
            .Refused(HttpStatusCode.BadRequest, "password_unchanged");
        await (await browser.Post("/api/me/password", new { current = "not the one", next = TestApp.Password }))
            .Refused(HttpStatusCode.BadRequest, "wrong_password");

        await (await browser.Post("/api/me/password", new { current = account.Password, next = TestApp.Password })).Body();

        await (await browser.Get("/api/accounts")).Body();
    }

    [Theory, EveryDatabase]
    public async Task A_changed_password_ends_the_accounts_other_sessions(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        var (here, elsewhere) = (await app.SignedIn(account), await app.SignedIn(account));

        await (await here.Post("/api/me/password", new { current = account.Password, next = "another good password" })).Body();

        await (await here.Get("/api/me")).Body();
        await (await elsewhere.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
    }

    [Theory, EveryDatabase]
    public async Task A_bearer_token_ends_after_an_hour_and_is_refreshed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Dispatcher);
        var tokens = await (await app.Http.Post("/api/sign-in?mode=bearer", new { account.UserName, account.Password })).Body();
        var program = app.Client();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", tokens.GetProperty("accessToken").GetString());
        await (await program.Get("/api/me")).Body();

        app.Clock.Advance(TimeSpan.FromSeconds(tokens.GetProperty("expiresIn").GetInt32() + 1));
        await (await program.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");

        var refreshed = await (await app.Http.Post(
            "/api/sign-in/refresh", new { refreshToken = tokens.GetProperty("refreshToken").GetString() })).Body();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", refreshed.GetProperty("accessToken").GetString());
        Assert.Equal(account.UserName, (await (await program.Get("/api/me")).Body()).GetProperty("userName").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_refresh_token_of_a_locked_account_or_of_somebody_elses_making_is_worthless(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        var tokens = await (await app.Http.Post("/api/sign-in?mode=bearer", new { account.UserName, account.Password })).Body();
        var administrator = await app.SignedIn(Role.Administrator);
        await (await administrator.Post($"/api/accounts/{account.Id}/lock")).Body();

        foreach (var token in new[] { tokens.GetProperty("refreshToken").GetString(), tokens.GetProperty("accessToken")
            .GetString(), "invented" })
        {
            await (await app.Http.Post("/api/sign-in/refresh", new { refreshToken = token }))
                .Refused(HttpStatusCode.Unauthorized, "refresh_token_invalid");
        }
    }

    [Theory, EveryDatabase]
    public async Task Another_sites_page_cannot_act_with_the_cookie(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Administrator);
        var browser = app.Client();
        await (await browser.Post("/api/sign-in", new { account.UserName, account.Password })).Body();
        var own = browser.BaseAddress!.GetLeftPart(UriPartial.Authority);

        foreach (var header in new[] { ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", own + "1"),
            ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
        {
            await (await browser.Send(HttpMethod.Post, "/api/sign-out", null, header)).Refused(HttpStatusCode.Forbidden, "cross_site");
            await (await browser.Send(HttpMethod.Delete, $"/api/api-keys/{Guid.NewGuid()}", null, header))
                .Refused(HttpStatusCode.Forbidden, "cross_site");
        }

        await (await browser.Send(HttpMethod.Get, "/api/accounts", null, ("Origin", "https://evil.example"))).Body();
        await (await browser.Send(HttpMethod.Post, "/api/api-keys", new { name = "x" }, ("Origin", own))).Body(HttpStatusCode.Created);
        await (await browser.Send(HttpMethod.Post, "/api/api-keys", new { name = "y" }, ("Sec-Fetch-Site", "same-origin")))
            .Body(HttpStatusCode.Created);
    }

    [Theory, EveryDatabase]
    public async Task Another_sites_page_cannot_sign_a_browser_in(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);

        var answer = await app.Http.Send(
            HttpMethod.Post, "/api/sign-in", new { account.UserName, account.Password }, ("Origin", "https://evil.example"));

        await answer.Refused(HttpStatusCode.Forbidden, "cross_site");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_session_outlives_a_restart_and_its_key_is_sealed_on_disk()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var account = await app.WithAccount(Role.Agent);
        var signedIn = await app.Http.Post("/api/sign-in", new { account.UserName, account.Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var keys = Directory.GetFiles(Path.Combine(app.DataFolder, "keys", "sessions"));
        Assert.DoesNotContain("masterKey", await File.ReadAllTextAsync(Assert.Single(keys), Ct), StringComparison.OrdinalIgnoreCase);

        await using var second = AnxinServer.Build(
            new ServerOptions(app.DataFolder, "http://127.0.0.1:0", false), services => services.AddSingleton<TimeProvider>(app.Clock));
        await second.StartAsync(Ct);
        using var http = new HttpClient { BaseAddress = new Uri(
            second.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

        var me = await (await http.Send(HttpMethod.Get, "/api/me", null, ("Cookie", cookie))).Body();

        Assert.Equal(account.UserName, me.GetProperty("userName").GetString());
        await second.StopAsync(Ct);
    }

    private static async Task<HttpClient> Bearer(TestApp app, TestApp.TestAccount account)
    {
        var tokens = await (await app.Http.Post("/api/sign-in?mode=bearer", new { account.UserName, account.Password })).Body();
        var program = app.Client();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", tokens.GetProperty("accessToken").GetString());
        return program;
    }
}
