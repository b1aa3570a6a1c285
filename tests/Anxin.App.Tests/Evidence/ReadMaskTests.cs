using System.Net;
using System.Text.Json;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Evidence;

public sealed class ReadMaskTests
{
    private static readonly double[] Turned = [0, -1, 640, 1, 0, 0, 0, 0, 1];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Both_sides_and_the_desk_see_the_same_mask_and_how_the_reference_lies_on_the_photo(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var order = await app.WithOrder();
        var listing = await app.WithOrderFile(order, app.ClearPhoto());
        var claim = await app.WithFiledClaim(order);
        var mask = Marked();
        await Keep(app, claim, listing, mask);

        using var merchant = await app.MerchantOf(claim);
        using var reviewer = await app.SignedIn(Role.Reviewer);
        foreach (var (http, path, page) in Viewers(app, merchant, reviewer, claim))
        {
            var view = await (await http.Get(path)).Body();
            var findings = (view.TryGetProperty("claim", out var inside) ? inside : view).GetProperty("findings");
            var finding = findings.EnumerateArray().Single(f => f.GetProperty("check").GetString() == "reference.change");
            Assert.Equal(listing, finding.GetProperty("reference").GetGuid());
            Assert.Equal(Turned, finding.GetProperty("transform").EnumerateArray().Select(n => n.GetDouble()));
            Assert.True(finding.GetProperty("hasMask").GetBoolean());
            using var answer = await http.Get($"{path}/findings/{finding.GetProperty("id").GetGuid()}/mask");
            Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(mask.ToPng(), await answer.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal(page is null ? 0 : 1, await app.Db(db => db.Accesses.CountAsync(
                a => a.SubjectId == claim.Id && a.Reason == page && a.Field == $"mask:{finding.GetProperty("id").GetGuid():N}", Ct)));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_mask_is_sealed_on_disk_and_read_by_nobody_else(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (claim, other) = (await app.WithFiledClaim(), await app.WithFiledClaim());
        await Keep(app, claim, Guid.CreateVersion7(), Marked());
        var row = await app.Db(db => db.Findings.AsNoTracking().SingleAsync(f => f.CaseId == claim.Id && f.MaskAddress != null, Ct));
        var stored = await System.IO.File.ReadAllBytesAsync(app.Service<FileStore>().PathOf(row.MaskAddress!), Ct);
        Assert.True(stored.AsSpan().IndexOf("IHDR"u8) < 0);

        using var stranger = await app.SignedIn(Role.Merchant, (await app.WithOrder()).MerchantId);
        await (await app.Http.Get($"{other.Path}/findings/{row.Id}/mask")).Refused(HttpStatusCode.NotFound, "no_such_mask");
        await (await app.Http.Get($"{claim.Path}/findings/{Guid.CreateVersion7()}/mask")).Refused(HttpStatusCode.NotFound, "no_such_mask");
        await (await stranger.Get($"{claim.ForMerchant}/findings/{row.Id}/mask")).Refused(HttpStatusCode.NotFound, "no_such_claim");
        await (await app.Http.Get($"{claim.ForReview}/findings/{row.Id}/mask")).Refused(HttpStatusCode.Unauthorized, "sign_in_required");
    }

    [Theory, EveryDatabase]
    public async Task A_mask_that_marks_nothing_is_not_kept(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await app.WithFiledClaim();
        await Keep(app, claim, Guid.CreateVersion7(), new Mask(new PictureSize(64, 56)));
        Assert.False(await app.Db(db => db.Findings.AnyAsync(f => f.CaseId == claim.Id && f.MaskAddress != null, Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_mask_is_in_the_backup(DatabaseKind database)
    {
        var folder = Directory.CreateTempSubdirectory("anxin-backup-").FullName;
        await using var app = await TestApp.On(database);
        var claim = await app.WithFiledClaim();
        await Keep(app, claim, Guid.CreateVersion7(), Marked());
        var made = await app.BackUp(folder);
        await using var place = await TestApp.Elsewhere(database);
        var restored = await place.Restore(made.Path);
        Assert.True(restored.Ok, restored.Error?.Message);
        await using var other = await place.Start();
        var row = await other.Db(db => db.Findings.AsNoTracking().SingleAsync(f => f.CaseId == claim.Id && f.MaskAddress != null, Ct));
        Assert.Equal(Marked().ToPng(), await other.Http.GetByteArrayAsync($"{claim.Path}/findings/{row.Id}/mask", Ct));
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<(HttpClient Http, string Path, string? Page)> Viewers(
        TestApp app, HttpClient merchant, HttpClient reviewer, TestApp.TestClaim claim) =>
    [
        (app.Http, claim.Path, null), (merchant, claim.ForMerchant, "merchant's claim page"), (reviewer, claim.ForReview, "review desk"),
    ];

    private static Mask Marked()
    {
        var mask = new Mask(new PictureSize(64, 56));
        for (var x = 10; x < 40; x++)
        {
            mask[x, 20 + (x / 4)] = true;
        }

        return mask;
    }

    /// <summary>What a check saw, kept as the job keeps it.</summary>
    private static async Task Keep(TestApp app, TestApp.TestClaim claim, Guid reference, Mask mask)
    {
        await using var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var item = await db.Evidence.SingleAsync(e => e.CaseId == claim.Id, Ct);
        var found = new Finding(
            "reference.change", 1, Outcome.Doubts,
            new Reason("reference-changed", new Dictionary<string, string> { ["reference"] = reference.ToString("N"), ["count"] = "1" }))
        {
            Reference = reference.ToString("N"),
            Mask = mask,
            Details = new Dictionary<string, JsonElement> { ["transform"] = JsonSerializer.SerializeToElement(Turned) },
        };
        await scope.ServiceProvider.GetRequiredService<FindingKeeping>()
            .Keep(item, await db.Claims.SingleAsync(c => c.Id == claim.Id, Ct), new Findings("", null, null, [found]), Ct);
        await db.SaveChangesAsync(Ct);
    }
}
