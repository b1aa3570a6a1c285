using System.Net;
using System.Text.Json;
using Anxin.App.Cases;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>What the checks say of a claim's photos, and that a file is the one that was received when it is decided on.</summary>
public sealed class ClaimFindingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_photo_of_another_claim_and_a_changed_listing_picture_are_doubted_without_naming_strangers(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var scene = Drawing.Scene(900, 700, seed: 41);
        var (first, second) = (await app.WithOrder(), await app.WithOrder());
        var listing = await app.WithOrderFile(second, JpegMaker.Of(scene, quality: 92));
        var used = app.ClearPhoto();
        var earlier = await app.WithClaim(first, null, used);
        var claim = await app.WithClaim(second, null, used, JpegMaker.Of(Cracked(scene), quality: 90));

        var findings = (await app.See(claim)).GetProperty("findings").EnumerateArray().ToList();
        var reuse = Assert.Single(findings, f => f.GetProperty("check").GetString() == "reuse.duplicate" && Doubts(f));
        Assert.Equal("a photo of another claim", reuse.GetProperty("reason").GetProperty("parameters").GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.Null, reuse.GetProperty("reference").ValueKind);
        var changed = Assert.Single(findings, f => f.GetProperty("reason").GetProperty("code").GetString() == "reference-changed");
        Assert.Equal(listing, changed.GetProperty("reference").GetGuid());
        Assert.NotEmpty(changed.GetProperty("regions").EnumerateArray());
        Assert.Contains("商品页面的图片 1，", changed.GetProperty("text").GetProperty("zh").GetString(), StringComparison.Ordinal);

        var everything = (await app.See(claim)).ToString();
        var strange = (await app.See(earlier)).GetProperty("photos")[0].GetProperty("id").GetGuid();
        Assert.DoesNotContain(strange.ToString("N"), everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(strange.ToString(), everything, StringComparison.OrdinalIgnoreCase);
        Assert.True((await app.See(earlier)).GetProperty("clean").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task Filing_again_with_the_same_photos_is_no_doubt(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var photo = app.ClearPhoto();
        var first = await app.WithClaim(null, null, photo);
        await (await app.Http.Post(first.Path + "/withdraw", new { })).Body();
        var again = await app.WithClaim(first.Order, null, photo);
        Assert.True((await app.See(again)).GetProperty("clean").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task A_listing_picture_removed_meanwhile_stays_in_the_claim_and_one_added_later_does_not_come_in(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        var (bytes, added) = (app.ClearPhoto(), app.ClearPhoto());
        var listing = await app.WithOrderFile(order, bytes);
        var claim = await app.WithFiledClaim(order);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.WithOrderFile(order, added);
        await app.Db(async db =>
        {
            (await db.OrderFiles.SingleAsync(f => f.Id == listing, Ct)).Remove(app.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync(Ct);
        });
        await app.RunJobs();
        var shown = Assert.Single((await app.See(claim)).GetProperty("listing").EnumerateArray());
        Assert.Equal((listing, true), (shown.GetProperty("id").GetGuid(), shown.GetProperty("removed").GetBoolean()));
        using var merchant = await app.MerchantOf(claim);
        foreach (var (http, path) in new[] { (app.Http, claim.Path), (merchant, claim.ForMerchant) })
        {
            Assert.Equal(bytes, await http.GetByteArrayAsync($"{path}/order-files/{listing}?size=original", Ct));
        }

        var later = Assert.Single((await (await app.Http.Get(app.OrderPath(order))).Body()).GetProperty("listing").EnumerateArray());
        Assert.NotEqual(listing, later.GetGuid());
    }

    [Theory, EveryDatabase]
    public async Task Inspecting_again_adds_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithClaim();
        var photo = (await app.See(claim)).GetProperty("photos")[0].GetProperty("id").GetGuid();
        var before = (await app.See(claim)).ToString();
        await app.Run(new InspectEvidence(photo));
        Assert.Equal(before, (await app.See(claim)).ToString());
    }

    [Theory, EveryDatabase]
    public async Task A_photo_swapped_in_the_database_stops_the_decision(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        var other = await app.WithClaim();
        await app.Db(async db =>
        {
            var mine = await db.Evidence.SingleAsync(e => e.CaseId == claim.Id, Ct);
            var theirs = await db.Evidence.AsNoTracking().SingleAsync(e => e.CaseId == other.Id, Ct);
            db.Entry(mine).Property(e => e.FileAddress).CurrentValue = theirs.FileAddress;
            return await db.SaveChangesAsync(Ct);
        });
        await NothingCanBeDecided(app, claim);
    }

    [Theory, EveryDatabase]
    public async Task A_photo_swapped_in_the_store_or_taken_out_stops_the_decision(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (swapped, gone) = (await app.WithContestedClaim(), await app.WithContestedClaim());
        var files = app.Service<FileStore>();
        var paths = await app.Db(db => db.Evidence.AsNoTracking().ToDictionaryAsync(e => e.CaseId, e => files.PathOf(e.FileAddress), Ct));
        System.IO.File.Copy(paths[gone.Id], paths[swapped.Id], overwrite: true);
        System.IO.File.Delete(paths[gone.Id]);
        await NothingCanBeDecided(app, swapped);
        await NothingCanBeDecided(app, gone);
    }

    [Theory, EveryDatabase]
    public async Task A_photo_put_into_the_file_behind_the_journals_back_stops_the_decision(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithContestedClaim();
        await app.Db(async db =>
        {
            var real = await db.Evidence.AsNoTracking().SingleAsync(e => e.CaseId == claim.Id, Ct);
            db.Evidence.Add(EvidenceItem.Receive(claim.Id, EvidenceKind.Claim, real.FileAddress, real.FileKey, real.ReceivedAt));
            return await db.SaveChangesAsync(Ct);
        });
        await NothingCanBeDecided(app, claim);
    }

    [Theory, EveryDatabase]
    public async Task A_check_that_cannot_read_the_original_says_so_and_does_not_fail(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithFiledClaim();
        var path = await app.Db(db => db.Evidence.Where(e => e.CaseId == claim.Id).Select(e => e.FileAddress).SingleAsync(Ct));
        var bytes = await System.IO.File.ReadAllBytesAsync(app.Service<FileStore>().PathOf(path), Ct);
        bytes[^1] ^= 1;
        await System.IO.File.WriteAllBytesAsync(app.Service<FileStore>().PathOf(path), bytes, Ct);
        await app.RunJobs();
        Assert.Equal(Attention.EvidenceChanged, await app.Db(db => db.Cases.Where(c => c.Id == claim.Id).Select(c => c.Attention).SingleAsync(Ct)));
        Assert.False(await app.Db(db => db.Jobs.AnyAsync(j => j.Type == nameof(InspectEvidence) && j.State == JobState.Dead, Ct)));
    }

    private static async Task NothingCanBeDecided(TestApp app, TestApp.TestClaim claim)
    {
        using var reviewer = await app.SignedIn(Role.Reviewer);
        await (await reviewer.Post(claim.ForReview + "/take")).Body();
        foreach (var outcome in new[] { "Full", "Refuse" })
        {
            await (await reviewer.Post(claim.ForReview + "/decide", new { outcome, reasons = TestApp.Reasons }))
                .Refused(HttpStatusCode.Conflict, "evidence_changed");
        }

        Assert.Equal("HumanReview", await app.StateOf(claim));
        Assert.False(await app.Db(db => db.Decisions.AnyAsync(d => d.ClaimId == claim.Id, Ct)));
        Assert.Equal(Attention.EvidenceChanged, await app.Db(db => db.Cases.Where(c => c.Id == claim.Id).Select(c => c.Attention).SingleAsync(Ct)));
        Assert.Equal(1, await app.Db(db => db.Journal.CountAsync(j => j.CaseId == claim.Id && j.Kind == "evidence_changed", Ct)));
    }

    private static bool Doubts(JsonElement finding) => finding.GetProperty("outcome").GetString() == "Doubts";

    /// <summary>The scene with a dark crack painted into it.</summary>
    private static Drawing Cracked(Drawing scene)
    {
        var rgb = (byte[])scene.Rgb.Clone();
        for (var y = 380; y < 520; y++)
        {
            for (var x = 0; x < 26; x++)
            {
                var at = ((y * scene.Width) + 560 + ((y - 380) / 2) + x) * 3;
                (rgb[at], rgb[at + 1], rgb[at + 2]) = (18, 14, 12);
            }
        }

        return scene with { Rgb = rgb };
    }
}
