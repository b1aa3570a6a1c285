using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Parties;

public sealed class AccountTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_created_account_signs_in_with_its_one_time_password(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var administrator = await app.SignedIn(Role.Administrator);

        var created = await (await administrator.Post("/api/accounts", new { userName = "li.si", role = "Agent", name = "李四" }))
            .Body(HttpStatusCode.Created);

        var password = created.GetProperty("initialPassword").GetString()!;
        Assert.True(password.Length >= 16);
        var me = await (await app.Client().Post("/api/sign-in", new { userName = "LI.SI", password })).Body();
        Assert.True(me.GetProperty("mustChangePassword").GetBoolean());
        Assert.Equal("李四", me.GetProperty("name").GetString());
    }

    [Theory, EveryDatabase]
    public async Task The_list_shows_masks_and_the_database_no_name(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithAccount(Role.Agent, name: "欧阳娜娜");
        var administrator = await app.SignedIn(Role.Administrator);

        var rows = (await (await administrator.Get("/api/accounts?q=agent")).Body()).GetProperty("items");

        Assert.Equal("欧**", Assert.Single(rows.EnumerateArray()).GetProperty("name").GetString());
        Assert.DoesNotContain("欧阳娜娜", rows.GetRawText(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_name_taken_in_another_case_is_refused(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var administrator = await app.SignedIn(Role.Administrator);
        await (await administrator.Post("/api/accounts", new { userName = "wang", role = "Agent", name = "王" }))
            .Body(HttpStatusCode.Created);

        await (await administrator.Post("/api/accounts", new { userName = "WANG", role = "Agent", name = "王" }))
            .Refused(HttpStatusCode.Conflict, "user_name_taken");
    }

    [Theory, EveryDatabase]
    public async Task The_same_request_sent_five_times_at_once_creates_one_account(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var administrator = await app.SignedIn(Role.Administrator);
        var command = new { userName = "once-only", role = "Agent", name = "一次" };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => administrator.Send(HttpMethod.Post, "/api/accounts", command, ("Idempotency-Key", "k1"))));

        var passwords = new HashSet<string?>();
        foreach (var answer in answers)
        {
            passwords.Add((await answer.Body(HttpStatusCode.Created)).GetProperty("initialPassword").GetString());
        }

        Assert.Single(passwords);
        Assert.Single(answers, a => !a.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(1, await app.Db(db => db.Users.CountAsync(a => a.UserName == "once-only", Ct)));
        await (await administrator.Send(
            HttpMethod.Post, "/api/accounts", new { userName = "other", role = "Agent", name = "别" }, ("Idempotency-Key", "k1")))
            .Refused(HttpStatusCode.Conflict, "idempotency_key_reused");
    }

    [Theory, EveryDatabase]
    public async Task A_role_asks_for_what_it_belongs_to(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var administrator = await app.SignedIn(Role.Administrator);
        foreach (var (body, code) in new (object, string)[]
        {
            (new { userName = "some-one", role = "Merchant", name = "某" }, "merchant_missing"),
            (new { userName = "some-one", role = "Merchant", name = "某", merchantId = Guid.NewGuid() }, "no_such_merchant"),
            (new { userName = "some-one", role = "Technician", name = "某" }, "technician_missing"),
            (new { userName = "some-one", role = "Agent", name = "某", merchantId = Guid.NewGuid() }, "merchant_not_allowed"),
            (new { userName = "some-one", role = "Consumer", name = "某" }, "role_has_no_account"),
            (new { userName = "some one", role = "Agent", name = "某" }, "user_name_invalid"),
        })
        {
            var answer = await administrator.Post("/api/accounts", body);
            var status = code == "user_name_taken" ? HttpStatusCode.Conflict : HttpStatusCode.BadRequest;
            await answer.Refused(status, code);
        }

        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await administrator.Post("/api/accounts", new { userName = "x", role = "Agent", name = " " })).StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await administrator.Post("/api/accounts", new { userName = "some-one", role = "King", name = "某" })).StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task A_reset_password_ends_sessions_and_must_be_changed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        var (agent, administrator) = (await app.SignedIn(account), await app.SignedIn(Role.Administrator));

        var reset = await (await administrator.Post($"/api/accounts/{account.Id}/password")).Body();

        await (await agent.Get("/api/me")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
        await (await app.Http.Post("/api/sign-in", new { account.UserName, account.Password }))
            .Refused(HttpStatusCode.Unauthorized, "wrong_credentials");
        var me = await (await app.Http.Post(
            "/api/sign-in", new { account.UserName, password = reset.GetProperty("initialPassword").GetString() })).Body();
        Assert.True(me.GetProperty("mustChangePassword").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task Unlocking_forgives_wrong_passwords(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Agent);
        var administrator = await app.SignedIn(Role.Administrator);
        for (var i = 0; i < 5; i++)
        {
            await app.Http.Post("/api/sign-in", new { account.UserName, password = "wrong wrong" });
        }

        await (await administrator.Post($"/api/accounts/{account.Id}/unlock")).Body();

        await (await app.Http.Post("/api/sign-in", new { account.UserName, account.Password })).Body();
    }

    [Theory, EveryDatabase]
    public async Task Only_the_roles_of_an_endpoint_get_in(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnician();
        var endpoints = new (string Method, string Path, string Policy)[]
        {
            ("GET", "/api/accounts", Policies.Administrators),
            ("POST", $"/api/accounts/{Guid.NewGuid()}/lock", Policies.Administrators),
            ("POST", $"/api/accounts/{Guid.NewGuid()}/unlock", Policies.Administrators),
            ("POST", $"/api/accounts/{Guid.NewGuid()}/password", Policies.Administrators),
            ("GET", "/api/api-keys", Policies.Administrators),
            ("DELETE", $"/api/api-keys/{Guid.NewGuid()}", Policies.Administrators),
            ("GET", "/api/people/technicians", Policies.PeopleReaders),
            ("GET", $"/api/people/technicians/{technician}", Policies.PeopleReaders),
            ("GET", "/api/people/outlets", Policies.PeopleReaders),
            ("GET", "/api/people/merchants", Policies.PeopleReaders),
            ("POST", $"/api/people/technicians/{Guid.NewGuid()}/active", Policies.PeopleEditors),
        };
        foreach (var role in Enum.GetValues<Role>())
        {
            var browser = await app.SignedIn(role);
            foreach (var (method, path, policy) in endpoints)
            {
                var answer = await browser.Send(new HttpMethod(method), path, method == "POST" ? new { active = true } : null);
                if (Policies.Allows(policy, role))
                {
                    Assert.True(
                        answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{role} {method} {path}: {answer.StatusCode}");
                }
                else
                {
                    await answer.Refused(HttpStatusCode.Forbidden, "not_allowed");
                }
            }
        }
    }
}
