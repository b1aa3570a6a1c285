using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>
/// The contract between the sides: whatever stage a claim is in, buyer, merchant and desk read the same record, with the same facts, times,
/// reasons, photos and notices; only the acts differ, and where both may act, both may act alike.
/// </summary>
public sealed class BothSidesTests
{
    private static readonly string[] OwnToTheSide = ["allowed"];
    private static readonly string[] Shared = ["statement", "appeal", "accept-decision"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task At_every_stage_both_sides_read_the_same_and_nobody_reads_personal_data(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        await app.WithOrderFile(order, app.ClearPhoto());
        await app.WithOrderFile(order, app.ClearPhoto(), App.Claims.OrderFileKind.Packing);
        var claim = await app.WithFiledClaim(
            order, f => f["statement"] = $"{TestApp.Complaint}，我是{TestApp.Buyer}，电话 136 9876 5432 或 {TestApp.BuyerPhone}，住{TestApp.ShipTo}");
        using var merchant = await app.MerchantOf(claim);
        using var reviewer = await app.SignedIn(Role.Reviewer);
        using var second = await app.SignedIn(Role.Reviewer);
        var stages = new List<string>();

        async Task Look()
        {
            await app.RunJobs();
            stages.Add(await ReadAlike(app, claim, merchant, reviewer));
        }

        await Look();
        using var contest = TestApp.Form(new System.Text.Json.Nodes.JsonObject { ["statement"] = "发货前检查过，完好无损" }, app.ClearPhoto());
        await (await merchant.PostAsync(claim.ForMerchant + "/contest", contest, Ct)).Body();
        await Look();
        await (await app.Http.Post(claim.Path + "/statement", new { text = $"再打我电话 +86 {TestApp.BuyerPhone}" })).Body();
        await app.Decide(reviewer, claim, "Inspect");
        await Look();
        await app.Http.Post((await Repair(app, claim)) + "/cancel", new { reason = "不方便" });
        await Look();
        await app.Decide(reviewer, claim, "Partial", 4_000);
        await Look();
        await (await merchant.Post(claim.ForMerchant + "/appeal", new { statement = "裂缝不是运输造成的" })).Body();
        await Look();
        await app.Decide(second, claim, "ReturnFirst");
        await Look();
        await (await app.Http.Post(claim.Path + "/accept-decision")).Body();
        await (await merchant.Post(claim.ForMerchant + "/accept-decision")).Body();
        await Look();
        await (await app.Http.Post(claim.Path + "/send-back", new { waybill = "SF1234567890" })).Body();
        await Look();
        await (await merchant.Post(claim.ForMerchant + "/receive-back")).Body();
        await Look();
        await (await merchant.Post(claim.ForMerchant + "/payment", new { amountMinor = 12_000, reference = "WX-9" })).Body();
        await Look();
        Assert.Equal(
            ["AwaitingMerchant", "HumanReview", "Inspection", "HumanReview", "Decided", "AppealReview", "Decided", "AwaitingReturn", "AwaitingReturn", "Granted", "Paid"],
            stages);
    }

    [Theory, EveryDatabase]
    public async Task Both_sides_open_every_photo_and_merchants_and_reviewers_leave_one_trace_a_look(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        await app.WithOrderFile(order, app.ClearPhoto());
        var claim = await app.WithContestedClaim(order);
        using var merchant = await app.MerchantOf(claim);
        using var reviewer = await app.SignedIn(Role.Reviewer);
        var seen = await app.See(claim);
        foreach (var path in seen.GetProperty("photos").EnumerateArray().Select(p => "/photos/" + p.GetProperty("id").GetGuid())
            .Concat(seen.GetProperty("listing").EnumerateArray().SelectMany(
                f => new[] { "", "?size=original" }.Select(size => "/order-files/" + f.GetProperty("id").GetGuid() + size))))
        {
            var mine = await app.Http.GetByteArrayAsync(claim.Path + path, Ct);
            Assert.Equal(mine, await merchant.GetByteArrayAsync(claim.ForMerchant + path, Ct));
            Assert.Equal(mine, await reviewer.GetByteArrayAsync(claim.ForReview + path, Ct));
        }

        Task<int> Looks(string like) => app.Db(db => db.Accesses.CountAsync(
            a => a.SubjectId == claim.Id && a.Field.StartsWith(like) && a.Actor != "consumer", Ct));
        Assert.Equal((2, 1), (await Looks("photo:"), await Looks("order-file:")));
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        using var later = await app.SignedIn(Role.Reviewer);
        await later.GetByteArrayAsync($"{claim.ForReview}/photos/{seen.GetProperty("photos")[0].GetProperty("id").GetGuid()}", Ct);
        Assert.Equal(3, await Looks("photo:"));
    }

    [Theory, EveryDatabase]
    public async Task Originals_are_for_who_took_them_and_everybody_else_gets_the_picture_without_its_metadata(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (ofBuyer, ofMerchant) = (WithMetadata(app.ClearPhoto()), WithMetadata(app.ClearPhoto()));
        var claim = await app.WithClaim(null, null, ofBuyer);
        using var merchant = await app.MerchantOf(claim);
        using var contest = TestApp.Form(new System.Text.Json.Nodes.JsonObject { ["statement"] = "发货前检查过，完好无损" }, ofMerchant);
        await (await merchant.PostAsync(claim.ForMerchant + "/contest", contest, Ct)).Body();
        using var reviewer = await app.SignedIn(Role.Reviewer);
        foreach (var photo in (await app.See(claim)).GetProperty("photos").EnumerateArray())
        {
            var (path, bought) = ($"/photos/{photo.GetProperty("id").GetGuid()}?size=original", photo.GetProperty("party").GetString() == "Consumer");
            var (buyers, merchants) = (await app.Http.GetByteArrayAsync(claim.Path + path, Ct), await merchant.GetByteArrayAsync(claim.ForMerchant + path, Ct));
            Assert.Equal(bought ? ofBuyer : ofMerchant, bought ? buyers : merchants);
            foreach (var plain in new[] { bought ? merchants : buyers, await reviewer.GetByteArrayAsync(claim.ForReview + path, Ct) })
            {
                Assert.Equal(-1, plain.AsSpan().IndexOf("Exif"u8));
                Assert.True(Anxin.Forensics.Media.MediaFile.TryExamine(plain, new(), out var info, out _));
                Assert.Equal((640, 560), (info.Width, info.Height));
            }
        }
    }

    private static byte[] WithMetadata(byte[] jpeg) => JpegMaker.WithOrientation(jpeg, 1, little: true);

    private static async Task<string> ReadAlike(TestApp app, TestApp.TestClaim claim, HttpClient merchant, HttpClient reviewer)
    {
        var buyer = await app.See(claim);
        var seller = await (await merchant.Get(claim.ForMerchant)).Body();
        var desk = (await (await reviewer.Get(claim.ForReview)).Body()).GetProperty("claim");
        var shape = buyer.EnumerateObject().Select(p => p.Name).ToList();
        foreach (var other in new[] { seller, desk })
        {
            Assert.Equal(shape, other.EnumerateObject().Select(p => p.Name));
            foreach (var name in shape.Except(OwnToTheSide))
            {
                Assert.True(
                    JsonElement.DeepEquals(buyer.GetProperty(name), other.GetProperty(name)),
                    $"{name}: {buyer.GetProperty(name)} and {other.GetProperty(name)}");
            }
        }

        Assert.NotEmpty(buyer.GetProperty("notices").EnumerateArray());
        var (mine, theirs) = (Allowed(buyer), Allowed(seller));
        Assert.Equal(mine.Intersect(Shared), theirs.Intersect(Shared));
        Assert.Empty(Allowed(desk));
        var lists = new[]
        {
            await (await merchant.Get("/api/merchant/claims?view=all")).Body(), await (await reviewer.Get("/api/review/claims?view=all")).Body(),
        };
        foreach (var text in lists.Concat([buyer, seller, desk]).Select(e => e.ToString()))
        {
            Assert.All(ClaimPrivacyTests.Clear, value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
            Assert.DoesNotContain("account:", text, StringComparison.Ordinal);
        }

        return buyer.GetProperty("state").GetString()!;
    }

    private static IEnumerable<string> Allowed(JsonElement view) => view.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()!);

    private static async Task<string> Repair(TestApp app, TestApp.TestClaim claim)
    {
        var id = await app.Db(db => db.ServiceRequests.Where(r => r.ClaimId == claim.Id).Select(r => r.Id).SingleAsync(Ct));
        return "/api/track/" + app.Service<App.Vault.Vault>().TrackingToken(id, 1);
    }
}
