using System.Net;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Parties;

public sealed class PhoneCodeTests
{
    private const string Phone = "13812345678";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_code_signs_a_consumer_in_under_the_masked_phone(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        var browser = await app.SignedInByPhone("+86 138-1234-5678");

        var me = await (await browser.Get("/api/me")).Body();
        Assert.Equal("Consumer", me.GetProperty("role").GetString());
        Assert.Equal("138****5678", me.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, me.GetProperty("userName").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task A_code_works_once(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var code = await app.CodeSentTo(Phone);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => app.Client().Post("/api/phone-sign-in", new { phone = Phone, code })));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        await (await app.Http.Post("/api/phone-sign-in", new { phone = Phone, code })).Refused(HttpStatusCode.Unauthorized, "wrong_code");
    }

    [Theory, EveryDatabase]
    public async Task After_five_wrong_tries_the_right_code_is_worthless(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var code = await app.CodeSentTo(Phone);
        var wrong = code == "000000" ? "000001" : "000000";

        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => app.Client().Post("/api/phone-sign-in", new { phone = Phone, code = wrong })));

        await (await app.Http.Post("/api/phone-sign-in", new { phone = Phone, code })).Refused(HttpStatusCode.Unauthorized, "wrong_code");
        await app.SignedInByPhone(Phone); // a new code starts anew
    }

    [Theory, EveryDatabase]
    public async Task A_code_ends_after_five_minutes(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var code = await app.CodeSentTo(Phone);

        app.Clock.Advance(TimeSpan.FromMinutes(5));

        await (await app.Http.Post("/api/phone-sign-in", new { phone = Phone, code })).Refused(HttpStatusCode.Unauthorized, "wrong_code");
    }

    [Theory, EveryDatabase]
    public async Task A_new_code_replaces_the_old_one_and_another_phones_code_is_worthless(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (first, second) = (await app.CodeSentTo(Phone), await app.CodeSentTo(Phone));
        await (await app.Http.Post("/api/phone-sign-in", new { phone = "13900000009", code = second }))
            .Refused(HttpStatusCode.Unauthorized, "wrong_code");
        if (first != second)
        {
            await (await app.Http.Post("/api/phone-sign-in", new { phone = Phone, code = first }))
                .Refused(HttpStatusCode.Unauthorized, "wrong_code");
        }

        await (await app.Http.Post("/api/phone-sign-in", new { phone = Phone, code = second })).Body();
    }

    [Theory, EveryDatabase]
    public async Task A_phone_gets_three_codes_an_hour_however_many_are_asked_for_at_once(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Client().Post("/api/phone-codes", new { phone = Phone })));
        await app.RunJobs();

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Accepted, a.StatusCode));
        Assert.Equal(3, app.SentCodes().Count);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.CodeSentTo(Phone);
        Assert.Equal(4, app.SentCodes().Count);
    }

    [Theory, EveryDatabase]
    public async Task An_address_gets_ten_codes_an_hour(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(HttpStatusCode.Accepted, (await app.Http.Post("/api/phone-codes", new { phone = $"138000010{i:D2}" })).StatusCode);
        }

        await app.RunJobs();

        Assert.Equal(10, app.SentCodes().Count);
    }

    [Theory, EveryDatabase]
    public async Task A_phone_with_letters_is_refused_by_field(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        var problem = await (await app.Http.Post("/api/phone-codes", new { phone = "138ABC45678" }))
            .Refused(HttpStatusCode.BadRequest, "phone_invalid");

        Assert.Equal("phone", problem.GetProperty("field").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_gateway_that_fails_first_gets_the_code_at_the_second_try(DatabaseKind database)
    {
        await using var gateway = await Gateway.Start(failures: 1);
        await using var app = await TestApp.On(
            database,
            adjust: services => services.PostConfigure<CodeOptions>(o => (o.Gateway, o.Token) = (gateway.Address, "gateway-secret")));
        await app.Http.Post("/api/phone-codes", new { phone = Phone });
        await app.RunJobs();
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await app.RunJobs();

        Assert.Equal(2, gateway.Received.Count);
        Assert.Equal(gateway.Received[0].GetProperty("id").GetString(), gateway.Received[1].GetProperty("id").GetString());
        Assert.Equal("+8613812345678", gateway.Received[1].GetProperty("phone").GetString());
        Assert.Equal(["Bearer gateway-secret", "Bearer gateway-secret"], gateway.Authorizations);
        Assert.Empty(app.SentCodes());
        await (await app.Http.Post("/api/phone-sign-in", new { phone = Phone, code = gateway.Received[1].GetProperty("code").GetString() }))
            .Body();
    }

    [Theory, EveryDatabase]
    public async Task Neither_phone_nor_code_is_kept_in_clear_and_old_ones_are_deleted(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.Http.Post("/api/phone-codes", new { phone = Phone });
        var payload = await app.Db(db => db.Jobs.Where(j => j.Type == "SendPhoneCode").Select(j => j.Payload).SingleAsync(Ct));
        Assert.DoesNotContain("13812345678", payload, StringComparison.Ordinal);
        await app.RunJobs();
        Assert.DoesNotContain(app.Logs.Lines, l => l.Contains("13812345678", StringComparison.Ordinal));

        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Run(new ForgetSignInTraces());

        Assert.Equal(0, await app.Db(async db => await db.PhoneCodes.CountAsync(Ct) + await db.Attempts.CountAsync(Ct)));
    }

    /// <summary>A text gateway as an operator would run one: refuses the first requests, then takes what comes.</summary>
    private sealed class Gateway : IAsyncDisposable
    {
        private readonly WebApplication _web;

        private Gateway(WebApplication web) => _web = web;

        public List<JsonElement> Received { get; } = [];

        public List<string> Authorizations { get; } = [];

        public Uri Address => new(_web.Urls.First() + "/send");

        public static async Task<Gateway> Start(int failures)
        {
            var builder = WebApplication.CreateSlimBuilder();
            var web = builder.Build();
            web.Urls.Add("http://127.0.0.1:0");
            var gateway = new Gateway(web);
            web.MapPost("/send", (JsonElement body, HttpRequest request) =>
            {
                gateway.Received.Add(body);
                gateway.Authorizations.Add(request.Headers.Authorization.ToString());
                return gateway.Received.Count <= failures ? Results.StatusCode(503) : Results.Ok();
            });
            await web.StartAsync(Ct);
            return gateway;
        }

        public ValueTask DisposeAsync() => _web.DisposeAsync();
    }
}
