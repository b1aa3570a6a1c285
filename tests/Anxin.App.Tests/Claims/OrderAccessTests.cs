using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Claims;

/// <summary>Who gets at whose orders.</summary>
public sealed class OrderAccessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Orders_of_another_merchant_do_not_exist(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (shop, other) = (await app.WithShop(), await app.WithShop());
        var sale = await app.WithSale(shop);
        using var form = TestApp.Files("Listing", photos: Samples.Get("baseline.jpg"));
        var order = await (await shop.Desk.PostAsync(sale.Path + "/files", form, Ct)).Body();
        var file = $"{sale.Path}/files/{order.GetProperty("files")[0].GetProperty("id").GetGuid()}";
        await app.RunJobs();
        HttpClient[] strangers =
        [
            other.Desk, await app.SignedIn(Role.Integrator, other.MerchantId), await app.SignedIn(Role.Integrator),
        ];
        var before = await app.Footprint();
        foreach (var stranger in strangers)
        {
            await (await stranger.Get(sale.Path)).Refused(HttpStatusCode.NotFound, "no_such_order");
            await (await stranger.Get(file)).Refused(HttpStatusCode.NotFound, "no_such_file");
            await (await stranger.Get(file + "?size=original")).Refused(HttpStatusCode.NotFound, "no_such_file");
            await (await stranger.DeleteAsync(file, Ct)).Refused(HttpStatusCode.NotFound, "no_such_order");
            await (await stranger.Post(sale.Path + "/claim-link")).Refused(HttpStatusCode.NotFound, "no_such_order");
            await (await stranger.Send(HttpMethod.Put, sale.Path + "/dates", new { deliveredAt = "2026-11-19T05:00:00Z" })).Refused(HttpStatusCode.NotFound, "no_such_order");
            using var theirs = TestApp.Files("Listing", photos: Samples.Get("baseline.jpg"));
            await (await stranger.PostAsync(sale.Path + "/files", theirs, Ct)).Refused(HttpStatusCode.NotFound, "no_such_order");
            Assert.Equal(0, (await (await stranger.Get("/api/orders?q=" + sale.Number)).Body()).GetProperty("total").GetInt32());
        }

        Assert.Equal(before, await app.Footprint());
        await (await strangers[2].Post("/api/orders", app.Sale())).Refused(HttpStatusCode.Conflict, "key_without_merchant");
    }

    [Theory, EveryDatabase]
    public async Task A_colleague_and_a_program_of_the_merchant_work_on_the_same_orders_and_the_staff_reads_them(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var program = await app.SignedIn(Role.Integrator, shop.MerchantId);
        var sale = TestApp.Sold(await (await program.Post("/api/orders", app.Sale())).Body(HttpStatusCode.Created));
        HttpClient[] readers =
        [
            shop.Desk, await app.SignedIn(Role.Merchant, shop.MerchantId), program, await app.SignedIn(Role.Reviewer),
            await app.SignedIn(Role.Supervisor), await app.SignedIn(Role.Auditor), await app.SignedIn(Role.Administrator),
        ];
        foreach (var reader in readers)
        {
            var order = await TestApp.OrderSeenBy(reader, sale);
            Assert.DoesNotContain(TestApp.PhoneNumber, order.GetRawText(), StringComparison.Ordinal);
            Assert.DoesNotContain(TestApp.Name, order.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_claim_link_names_its_order_and_no_tracking_link_does(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop);
        var made = await (await shop.Desk.Post(sale.Path + "/claim-link")).Body();
        var token = made.GetProperty("token").GetString()!;
        Assert.Equal("/claim/" + token, made.GetProperty("url").GetString());
        var vault = app.Service<App.Vault.Vault>();
        Assert.True(vault.TryReadOrderToken(token, out var order));
        Assert.Equal(sale.Id, order);
        Assert.False(vault.TryReadTrackingToken(token, out _, out _));
        Assert.False(vault.TryReadOrderToken(vault.TrackingToken(sale.Id, 1), out _));
        for (var i = 0; i < token.Length; i++)
        {
            Assert.False(vault.TryReadOrderToken(token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..], out _));
        }
    }
}
