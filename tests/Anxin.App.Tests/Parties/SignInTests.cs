using System.Net;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Parties;

public sealed class SignInTests
{
    [Theory, EveryDatabase]
    public async Task A_signed_in_account_is_who_it_says(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Dispatcher, name: "李派单");
        var browser = await app.SignedIn(account);

        var me = await (await browser.Get("/api/me")).Body();

        Assert.Equal("Dispatcher", me.GetProperty("role").GetString());
        Assert.Equal("李派单", me.GetProperty("name").GetString());
        Assert.Equal(account.UserName, me.GetProperty("userName").GetString());
        Assert.False(me.GetProperty("mustChangePassword").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_told_to_sign_in_and_not_redirected(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        await (await app.Http.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
        await (await app.Http.Get("/api/accounts")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
    }

    [Theory, EveryDatabase]
    public async Task User_names_are_the_same_in_any_case(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);

        var answer = await app.Http.Post("/api/sign-in", new { userName = " " + account.UserName.ToUpperInvariant(), account.Password });

        await answer.Body();
    }

    [Theory, EveryDatabase]
    public async Task Five_wrong_passwords_lock_a_name_out_for_a_quarter_of_an_hour(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        for (var i = 0; i < 5; i++)
        {
            await (await app.Http.Post("/api/sign-in", new { account.UserName, password = "wrong wrong" }))
                .Refused(HttpStatusCode.Unauthorized, "wrong_credentials");
        }

        var locked = await (await app.Http.Post("/api/sign-in", new { account.UserName, account.Password }))
            .Refused(HttpStatusCode.Locked, "locked_out");
        Assert.Equal(900, locked.GetProperty("retryAfterSeconds").GetInt32());

        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await (await app.Http.Post("/api/sign-in", new { account.UserName, account.Password })).Body();
    }

    [Theory, EveryDatabase]
    public async Task Twenty_wrong_passwords_at_once_are_five_tries(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => app.Client().Post("/api/sign-in", new { account.UserName, password = "wrong wrong" })));

        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(15, answers.Count(a => a.StatusCode == HttpStatusCode.Locked));
    }

    [Theory, EveryDatabase]
    public async Task Ten_right_passwords_at_once_all_sign_in(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => app.Client().Post("/api/sign-in", new { account.UserName, account.Password })));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }

    [Theory, EveryDatabase]
    public async Task A_name_nobody_has_is_answered_like_one_somebody_has(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        for (var i = 0; i < 6; i++)
        {
            var known = await app.Http.Post("/api/sign-in", new { account.UserName, password = "wrong wrong" });
            var unknown = await app.Http.Post("/api/sign-in", new { userName = "nobody-here", password = "wrong wrong" });

            Assert.Equal(known.StatusCode, unknown.StatusCode);
            Assert.Equal(WithoutTrace(await known.Body(known.StatusCode)), WithoutTrace(await unknown.Body(unknown.StatusCode)));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_right_password_forgets_the_wrong_ones(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await app.Http.Post("/api/sign-in", new { account.UserName, password = "wrong wrong" });
            }

            await (await app.Http.Post("/api/sign-in", new { account.UserName, account.Password })).Body();
        }
    }

    [Theory, EveryDatabase]
    public async Task A_name_with_control_characters_is_refused_and_breaks_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        var answer = await app.Http.Post("/api/sign-in", new { userName = "a\0b", password = "wrong wrong" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task Signing_out_ends_the_browsers_session(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var browser = await app.SignedIn(Role.Agent);

        Assert.Equal(HttpStatusCode.NoContent, (await browser.Post("/api/sign-out")).StatusCode);

        await (await browser.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
    }

    [Theory, EveryDatabase]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);

        var answer = await app.Http.Post("/api/sign-in", new { account.UserName, account.Password });

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EveryDatabase]
    public async Task A_session_slides_for_twelve_hours_and_then_ends(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var browser = await app.SignedIn(Role.Agent);
        app.Clock.Advance(TimeSpan.FromHours(7));
        await (await browser.Get("/api/me")).Body();
        app.Clock.Advance(TimeSpan.FromHours(7));
        await (await browser.Get("/api/me")).Body();
        app.Clock.Advance(TimeSpan.FromHours(13));

        await (await browser.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
    }

    private static string WithoutTrace(JsonElement problem) =>
        string.Join('\n', problem.EnumerateObject().Where(p => p.Name != "traceId").Select(p => $"{p.Name}={p.Value}"));
}
