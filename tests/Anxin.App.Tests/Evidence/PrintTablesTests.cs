using Anxin.App.Claims;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Anxin.App.Tests.Evidence;

/// <summary>A picture of a claim is recognised when a part of it comes again, by whoever looks, for as long as its owner's key is there.</summary>
public sealed class PrintTablesTests
{
    private static readonly Drawing _goods = Goods.Of(71);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_part_of_a_photo_of_another_claim_is_recognised(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithClaim(null, null, JpegMaker.Of(_goods));
        Assert.Equal("reuse-same-part", await Told(app, await app.WithClaim(null, null, Part())));
        Assert.Equal("reuse-not-found", await Told(app, await app.WithClaim(null, null, JpegMaker.Of(Goods.Of(72)))));
    }

    [Theory, EveryDatabase]
    public async Task A_part_of_a_listing_picture_of_another_order_is_recognised_and_of_the_own_one_left_to_the_comparison(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (sold, other) = (await app.WithOrder(), await app.WithOrder());
        await Printed(app, await app.WithOrderFile(sold, JpegMaker.Of(_goods)));
        Assert.Equal("reuse-not-found", await Told(app, await app.WithClaim(sold, null, Part())));
        Assert.Equal("reuse-same-part", await Told(app, await app.WithClaim(other, null, JpegMaker.Of(_goods.Cropped(80, 60, 500, 380)))));
    }

    [Theory, EveryDatabase]
    public async Task Of_the_merchants_own_pictures_only_the_whole_counts(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var sold = await app.WithOrder();
        await Printed(app, await app.WithOrderFile(sold, JpegMaker.Of(_goods)));
        Assert.Equal("reuse-not-found", await Told(app, await app.WithClaim(await app.WithOrder(sold.MerchantId), null, Part())));
        Assert.Equal("reuse-same-picture", await Told(
            app, await app.WithClaim(await app.WithOrder(sold.MerchantId), null, JpegMaker.Of(_goods, quality: 60))));
    }

    [Theory, EveryDatabase]
    public async Task Once_the_key_of_its_owner_is_gone_the_parts_recognise_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var earlier = await app.WithClaim(null, null, JpegMaker.Of(_goods));
        await app.Db(async db =>
        {
            (await db.VaultKeys.SingleAsync(k => k.Id == earlier.Id, Ct)).Destroy(app.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal("reuse-not-found", await Told(app, await app.WithClaim(null, null, Part())));
    }

    [Theory, EveryDatabase]
    public async Task Another_process_reads_what_was_there_and_then_what_came_since(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithClaim(null, null, JpegMaker.Of(_goods));
        using var other = new PrintTables(app.Service<Anxin.App.Vault.Vault>(), NullLogger<PrintTables>.Instance);
        Assert.Equal(1, await Count(app, other));
        await app.WithClaim(null, null, JpegMaker.Of(Goods.Of(72)));
        Assert.Equal(2, await Count(app, other));
        Assert.Equal(2, await Count(app, other));
    }

    [Theory, EveryDatabase]
    public async Task A_print_that_was_damaged_keeps_nobody_from_looking(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithClaim(null, null, JpegMaker.Of(Goods.Of(73)));
        await app.Db(db => db.Prints.ExecuteUpdateAsync(s => s.SetProperty(p => p.Exact, new byte[] { 1, 2, 3 }), Ct));
        await app.WithClaim(null, null, JpegMaker.Of(_goods));
        using var fresh = new PrintTables(app.Service<Anxin.App.Vault.Vault>(), NullLogger<PrintTables>.Instance);
        Assert.Equal(1, await Count(app, fresh));
        Assert.Equal(1, await Count(app, fresh));
    }

    private static async Task Printed(TestApp app, Guid listing)
    {
        await app.Db(db =>
        {
            db.Enqueue(new PrintOrderFile(listing), app.Clock.GetUtcNow().UtcDateTime);
            return db.SaveChangesAsync(Ct);
        });
        await app.RunJobs();
    }

    private static byte[] Part() => JpegMaker.Of(_goods.Cropped(60, 40, 520, 400));

    private static Task<int> Count(TestApp app, PrintTables tables) => app.Db(async db =>
    {
        await tables.Refresh(db, Ct);
        return tables.Tables.Count;
    });

    private static async Task<string?> Told(TestApp app, TestApp.TestClaim claim) => (await app.See(claim)).GetProperty("findings").EnumerateArray()
        .Single(f => f.GetProperty("check").GetString() == "reuse.duplicate").GetProperty("reason").GetProperty("code").GetString();
}
