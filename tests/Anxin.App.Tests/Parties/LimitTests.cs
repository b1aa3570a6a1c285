using System.Net;
using Anxin.App.Tests.Rig;
using Anxin.Server.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Parties;

public sealed class LimitTests
{
    [Theory, EveryDatabase]
    public async Task Too_many_sign_ins_from_one_address_are_told_to_wait(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: services => services.PostConfigure<LimitOptions>(l => l.SignIn = 3));
        for (var i = 0; i < 3; i++)
        {
            await (await app.Http.Post("/api/sign-in", new { userName = $"nobody-{i}", password = "wrong wrong" })).Refused(HttpStatusCode.Unauthorized, "wrong_credentials");
        }

        var answer = await app.Http.Post("/api/sign-in", new { userName = "nobody-4", password = "wrong wrong" });

        var problem = await answer.Refused(HttpStatusCode.TooManyRequests, "too_many_requests");
        Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.True(problem.GetProperty("retryAfterSeconds").GetInt32() > 0);
    }

    [Theory, EveryDatabase]
    public async Task A_limit_of_zero_is_none_and_each_limit_counts_for_itself(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: services => services.PostConfigure<LimitOptions>(l => (l.SignIn, l.Codes) = (0, 1)));
        for (var i = 0; i < 40; i++)
        {
            await (await app.Http.Post("/api/sign-in", new { userName = $"nobody-{i}", password = "wrong wrong" })).Refused(HttpStatusCode.Unauthorized, "wrong_credentials");
        }

        Assert.Equal(HttpStatusCode.Accepted, (await app.Http.Post("/api/phone-codes", new { phone = "13800138000" })).StatusCode);
        await (await app.Http.Post("/api/phone-codes", new { phone = "13800138001" })).Refused(HttpStatusCode.TooManyRequests, "too_many_requests");
    }

    [Theory, EveryDatabase]
    public async Task Posts_by_nobody_in_particular_are_limited_and_those_of_signed_in_people_are_not(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: services => services.PostConfigure<LimitOptions>(l => l.AnonymousPosts = 2));
        var administrator = await app.SignedIn(Anxin.App.Parties.Role.Administrator); // the first of two
        for (var i = 0; i < 5; i++)
        {
            await (await administrator.Post("/api/api-keys", new { name = "a program" })).Body(HttpStatusCode.Created);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.Post("/api/nothing-here")).StatusCode);
        await (await app.Http.Post("/api/nothing-here")).Refused(HttpStatusCode.TooManyRequests, "too_many_requests");
    }
}
