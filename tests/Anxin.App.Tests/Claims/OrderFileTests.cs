using System.Net;
using System.Net.Http.Headers;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>Listing pictures, packing photos and packing videos of an order.</summary>
public sealed class OrderFileTests
{
    private static readonly byte[] Jpeg = Samples.Get("baseline.jpg");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Files_are_kept_byte_for_byte_shown_by_previews_and_known_again_by_their_prints(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop);
        var video = Videos.Mp4(3 << 20);
        using (var listing = TestApp.Files("Listing", line: 1, photos: Jpeg))
        {
            await (await shop.Desk.PostAsync(sale.Path + "/files", listing, Ct)).Body();
        }

        using var packing = TestApp.Files("Packing", video: video, photos: Samples.Get("scene.heic"));
        var order = await (await shop.Desk.PostAsync(sale.Path + "/files", packing, Ct)).Body();
        Assert.Equal(
            [("Listing", "image/jpeg", false), ("Packing", "image/heic", false), ("Packing", "video/mp4", true)],
            order.GetProperty("files").EnumerateArray().Select(f => (
                f.GetProperty("kind").GetString()!, f.GetProperty("contentType").GetString()!, f.GetProperty("ready").GetBoolean())));
        var files = order.GetProperty("files").EnumerateArray().Select(f => $"{sale.Path}/files/{f.GetProperty("id").GetGuid()}").ToList();
        await (await shop.Desk.Get(files[0])).Refused(HttpStatusCode.NotFound, "preview_pending");

        await app.RunJobs();
        foreach (var (path, original) in files.Zip([Jpeg, Samples.Get("scene.heic"), video]))
        {
            Assert.Equal(original, await shop.Desk.GetByteArrayAsync(path + "?size=original", Ct));
        }

        using var preview = await shop.Desk.Get(files[1]);
        Assert.Equal(("image/jpeg", "private"), (preview.Content.Headers.ContentType?.MediaType, preview.Headers.CacheControl?.Private == true ? "private" : ""));
        Assert.Equal(2, await app.Db(db => db.Prints.CountAsync(p => p.OrderId == sale.Id && p.CaseId == null, Ct)));
        Assert.Equal(1, await app.Db(db => db.Prints.CountAsync(p => p.Listing && p.MerchantId == shop.MerchantId, Ct)));
        foreach (var stored in app.StoredFiles())
        {
            Assert.DoesNotContain("ftypisom", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(stored, Ct)), StringComparison.Ordinal);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_player_reads_a_video_from_any_place(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop);
        var video = Videos.Mp4(400_001);
        using var form = TestApp.Files("Packing", video: video);
        var order = await (await shop.Desk.PostAsync(sale.Path + "/files", form, Ct)).Body();
        var path = $"{sale.Path}/files/{order.GetProperty("files")[0].GetProperty("id").GetGuid()}";
        foreach (var (from, to) in new[] { (0, 99), (65_535, 65_536), (131_000, 400_000), (400_000, 400_000) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(from, to) } };
            using var answer = await shop.Desk.SendAsync(request, Ct);
            Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
            Assert.Equal(video[from..(to + 1)], await answer.Content.ReadAsByteArrayAsync(Ct));
        }

        Assert.Equal(1, await app.Db(db => db.Accesses.CountAsync(a => a.SubjectId == sale.Id, Ct))); // one look, however it is read
    }

    [Theory, EveryDatabase]
    public async Task The_same_file_sent_again_stays_one_and_eight_at_once_are_all_kept(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop);
        async Task<HttpStatusCode> Send(params byte[][] photos)
        {
            using var form = TestApp.Files("Listing", photos: photos);
            using var answer = await shop.Desk.PostAsync(sale.Path + "/files", form, Ct);
            return answer.StatusCode;
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await Send(Jpeg, Jpeg), await Send(Jpeg)]);
        Assert.Equal(1, await app.Db(db => db.OrderFiles.CountAsync(Ct)));
        var two = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Send(PngMaker.Of(Drawing.Scene(8, 8, seed: i)))));
        Assert.All(two, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(4, await app.Db(db => db.OrderFiles.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_removed_file_is_marked_and_kept_for_those_who_saw_it(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop);
        using var form = TestApp.Files("Listing", photos: Jpeg);
        var order = await (await shop.Desk.PostAsync(sale.Path + "/files", form, Ct)).Body();
        var path = $"{sale.Path}/files/{order.GetProperty("files")[0].GetProperty("id").GetGuid()}";
        await app.RunJobs();
        for (var i = 0; i < 2; i++)
        {
            order = await (await shop.Desk.DeleteAsync(path, Ct)).Body();
            Assert.True(order.GetProperty("files")[0].GetProperty("removed").GetBoolean());
        }

        Assert.Equal(Jpeg, await shop.Desk.GetByteArrayAsync(path + "?size=original", Ct));
        Assert.Equal(1, await app.Db(db => db.PartyChanges.CountAsync(c => c.SubjectId == sale.Id && c.Kind == "order_file_removed", Ct)));
        await (await shop.Desk.DeleteAsync($"{sale.Path}/files/{Guid.NewGuid()}", Ct)).Refused(HttpStatusCode.NotFound, "no_such_file");
    }

    [Theory, EveryDatabase]
    public async Task What_is_wrong_with_a_file_is_said_and_nothing_of_its_form_stays(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop);
        var before = await app.Footprint();
        var mp4 = Videos.Mp4(5_000);
        (HttpContent Form, HttpStatusCode Status, string Code)[] wrong =
        [
            (TestApp.Files("Listing"), HttpStatusCode.BadRequest, "files_missing"),
            (TestApp.Files("Invoice", photos: Jpeg), HttpStatusCode.BadRequest, "invalid_json"),
            (TestApp.Files("Listing", line: 3, photos: Jpeg), HttpStatusCode.BadRequest, "no_such_line"),
            (TestApp.Files("Listing", line: 0, photos: Jpeg), HttpStatusCode.BadRequest, "invalid"),
            (TestApp.Files("Listing", photos: Jpeg[..400]), HttpStatusCode.BadRequest, "photo_truncated"),
            (TestApp.Files("Listing", video: mp4), HttpStatusCode.BadRequest, "video_not_taken"),
            (TestApp.Files("Packing", video: []), HttpStatusCode.BadRequest, "video_empty"),
            (TestApp.Files("Packing", video: Jpeg), HttpStatusCode.BadRequest, "video_unsupported_format"),
            (TestApp.Files("Packing", video: Samples.Get("scene.heic")), HttpStatusCode.BadRequest, "video_unsupported_format"),
            (TestApp.Files("Packing", video: mp4[..^1]), HttpStatusCode.BadRequest, "video_truncated"),
            (TestApp.Files("Packing", video: mp4[..64]), HttpStatusCode.BadRequest, "video_truncated"),
            (new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), HttpStatusCode.BadRequest, "multipart_expected"),
        ];
        foreach (var (form, status, code) in wrong)
        {
            await (await shop.Desk.PostAsync(sale.Path + "/files", form, Ct)).Refused(status, code);
            form.Dispose();
        }

        Assert.Equal(before, await app.Footprint());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(app.DataFolder, "incoming")));
    }

    [Fact]
    public async Task Two_gigabytes_of_video_are_refused_early_and_never_held()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop);
        using var said = new HttpRequestMessage(HttpMethod.Post, sale.Path + "/files") { Content = new StreamContent(Stream.Null) };
        said.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        said.Content.Headers.ContentLength = 2L << 30;
        said.Headers.ExpectContinue = true;
        await (await shop.Desk.SendAsync(said, Ct)).Refused(HttpStatusCode.RequestEntityTooLarge, "body_too_large");

        // Without saying how much is coming: as much is read as may be, and no more.
        var endless = new EndlessVideo(2L << 30);
        using var unsaid = new HttpRequestMessage(HttpMethod.Post, sale.Path + "/files") { Content = new StreamContent(endless) };
        unsaid.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        unsaid.Headers.TransferEncodingChunked = true;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        try
        {
            await (await shop.Desk.SendAsync(unsaid, Ct)).Refused(HttpStatusCode.RequestEntityTooLarge, "video_too_large");
        }
        catch (HttpRequestException)
        {
            // The server hung up while the video was still coming, which is refusal enough.
        }

        Assert.InRange(endless.Sent, 100L << 20, 300L << 20);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 << 20);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(app.DataFolder, "incoming")));
        Assert.Empty(app.StoredFiles());
    }
}
