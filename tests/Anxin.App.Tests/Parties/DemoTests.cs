using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Parties;

public sealed class DemoTests
{
    [Theory, EveryDatabase]
    public async Task Without_the_demo_there_is_no_switcher(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithAccount(Role.Administrator, demo: true);

        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.Get("/api/demo/accounts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.Post("/api/demo/switch", new { userName = "administrator-1" })).StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task The_demo_switches_between_its_own_accounts_only(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, demo: true);
        var invented = await app.WithAccount(Role.Dispatcher, demo: true, name: "演示调度");
        var real = await app.WithAccount(Role.Administrator);

        var listed = (await (await app.Http.Get("/api/demo/accounts")).Body()).GetProperty("items");
        Assert.Equal(invented.UserName, Assert.Single(listed.EnumerateArray()).GetProperty("userName").GetString());
        Assert.Equal("演示调度", listed[0].GetProperty("name").GetString());

        await (await app.Http.Post("/api/demo/switch", new { userName = real.UserName }))
            .Refused(HttpStatusCode.NotFound, "no_such_account");
        await (await app.Http.Post("/api/demo/switch", new { userName = invented.UserName })).Body();
        Assert.Equal("Dispatcher", (await (await app.Http.Get("/api/me")).Body()).GetProperty("role").GetString());
    }

    [Theory, EveryDatabase]
    public async Task The_switcher_hides_from_proxies_and_foreign_names(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, demo: true);
        foreach (var header in new[] { ("X-Forwarded-For", "127.0.0.1"), ("Forwarded", "for=127.0.0.1"), ("Via", "1.1 proxy"),
            ("Host", "rebound.example") })
        {
            await (await app.Http.Send(HttpMethod.Get, "/api/demo/accounts", null, header))
                .Refused(HttpStatusCode.NotFound, "no_such_endpoint");
        }
    }
}
