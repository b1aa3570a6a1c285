using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Parties;

public sealed class ApiKeyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_key_is_shown_once_works_and_stops_when_revoked(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (merchant, _) = await app.WithMerchantAndBrand();
        var administrator = await app.SignedIn(Role.Administrator);
        var created = await (await administrator.Post("/api/api-keys", new { name = "店铺系统", merchantId = merchant }))
            .Body(HttpStatusCode.Created);
        var (id, key) = (created.GetProperty("id").GetGuid(), created.GetProperty("key").GetString()!);
        Assert.StartsWith($"ak_{id:N}_", key, StringComparison.Ordinal);

        var me = await (await app.Http.Send(HttpMethod.Get, "/api/me", null, ("X-Api-Key", key))).Body();
        Assert.Equal("Integrator", me.GetProperty("role").GetString());
        var listed = (await (await administrator.Get("/api/api-keys")).Body()).GetProperty("items")[0];
        Assert.False(listed.TryGetProperty("key", out _));
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, listed.GetProperty("lastUsedAt").ValueKind);

        await (await administrator.DeleteAsync($"/api/api-keys/{id}", Ct)).Body();

        await (await app.Http.Send(HttpMethod.Get, "/api/me", null, ("X-Api-Key", key)))
            .Refused(HttpStatusCode.Unauthorized, "sign_in_required");
        await (await administrator.DeleteAsync($"/api/api-keys/{id}", Ct)).Refused(HttpStatusCode.Conflict, "api_key_already_revoked");
    }

    [Theory, EveryDatabase]
    public async Task A_key_with_one_letter_changed_opens_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var key = await app.WithApiKey();
        await (await app.Http.Send(HttpMethod.Get, "/api/me", null, ("X-Api-Key", key[..3] + key[3..35].ToUpperInvariant() + key[35..])))
            .Refused(HttpStatusCode.Unauthorized, "sign_in_required");
        for (var i = 0; i < key.Length; i += 7)
        {
            var changed = key[..i] + (key[i] == 'A' ? 'B' : 'A') + key[(i + 1)..];
            await (await app.Http.Send(HttpMethod.Get, "/api/me", null, ("X-Api-Key", changed)))
                .Refused(HttpStatusCode.Unauthorized, "sign_in_required");
        }
    }

    [Theory, EveryDatabase]
    public async Task The_secret_is_not_stored(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var text = await app.WithApiKey();
        var stored = await app.Db(db => db.ApiKeys.SingleAsync(Ct));

        Assert.True(ApiKey.TryRead(text, out _, out var secret));
        Assert.NotEqual(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(secret)), Convert.ToHexString(stored.Secret));
        Assert.Equal(32, stored.Secret.Length);
    }

    [Theory, EveryDatabase]
    public async Task A_program_may_not_use_the_desk_of_administrators_or_people(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (merchant, _) = await app.WithMerchantAndBrand();
        var program = await app.SignedIn(Role.Integrator, merchant);

        await (await program.Get("/api/accounts")).Refused(HttpStatusCode.Forbidden, "not_allowed");
        await (await program.Get("/api/people/technicians")).Refused(HttpStatusCode.Forbidden, "not_allowed");
        await (await program.Post("/api/me/password", new { current = "a", next = "b" })).Refused(HttpStatusCode.Forbidden, "no_password");
    }
}
