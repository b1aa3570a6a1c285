using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Evidence;

/// <summary>Forms and photos that cannot be taken, at each of the three doors photos come in by.</summary>
public sealed class BadUploadTests
{
    private static readonly byte[] Jpeg = Samples.Get("baseline.jpg");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private sealed record Bad(string What, Func<bool, HttpContent> Form, HttpStatusCode Status, string Code, string? Field);

    private static readonly Bad[] Forms =
    [
        new("30 MB", Photos([.. Jpeg, .. new byte[30 << 20]]), HttpStatusCode.RequestEntityTooLarge, "photo_too_large", "photos[0]"),
        new(
            "a PNG of 40,000 by 40,000", Photos(PngMaker.Claiming(40_000, 40_000)), HttpStatusCode.BadRequest, "photo_too_many_pixels",
            "photos[0]"),
        new(
            "half a JPEG behind a whole one", Photos(Jpeg, Jpeg[..(Jpeg.Length / 2)]), HttpStatusCode.BadRequest, "photo_truncated",
            "photos[1]"),
        new("half a HEIC", Photos(Samples.Get("scene.heic")[..4000]), HttpStatusCode.BadRequest, "photo_truncated", "photos[0]"),
        new(
            "a page named .jpg", Photos("<!doctype html><script>alert(1)</script>"u8.ToArray()), HttpStatusCode.BadRequest,
            "photo_not_an_image", "photos[0]"),
        new("a GIF", Photos([.. "GIF89a"u8, .. new byte[64]]), HttpStatusCode.BadRequest, "photo_corrupt", "photos[0]"),
        new("nothing", Photos([Array.Empty<byte>()]), HttpStatusCode.BadRequest, "photo_empty", "photos[0]"),
        new("ten photos", Photos([.. Enumerable.Repeat(Jpeg, 10)]), HttpStatusCode.BadRequest, "too_many_photos", "photos"),
        new("a part nobody asked for", report => Parts(report, ("invoice", Jpeg)), HttpStatusCode.BadRequest, "unknown_part", "invoice"),
        new("a part without a name", report => Parts(report, ("", Jpeg)), HttpStatusCode.BadRequest, "unknown_part", ""),
        new(
            "a form that ends early", report => Cut(TestApp.Form(report ? Report() : null, Jpeg)), HttpStatusCode.BadRequest,
            "multipart_broken", null),
        new(
            "a report of 70 KB", _ => TestApp.Form(TestApp.Report(r => r["fault"] = new string('x', 70_000)), Jpeg),
            HttpStatusCode.RequestEntityTooLarge, "report_too_large", "report"),
        new(
            "headers without end",
            _ => Raw($"--b\r\nContent-Disposition: form-data; name=\"photos\"\r\nX: {new string('x', 9000)}\r\n\r\n1\r\n--b--\r\n"),
            HttpStatusCode.BadRequest, "multipart_broken", null),
    ];

    [Theory, EveryDatabase]
    public async Task What_is_wrong_with_a_photo_is_said_and_nothing_of_its_form_stays(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        await app.Arrive(visit);
        var before = await app.Footprint();
        (HttpClient Http, string Path, bool Report)[] doors =
        [
            (app.Http, "/api/repairs", true), (app.Http, visit.Repair.Track + "/photos", false), (visit.Technician.Phone, visit.Path
                + "/complete", true),
        ];
        foreach (var bad in Forms)
        {
            foreach (var (http, path, report) in doors)
            {
                using var form = bad.Form(report);
                using var answer = await http.PostAsync(path, form, Ct);
                TestContext.Current.SendDiagnosticMessage($"{bad.What} at {path}");
                var problem = await answer.Refused(bad.Status, bad.Code);
                Assert.Equal((bad.What, bad.Field), (bad.What, problem.GetProperty("field").GetString()));
                Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
                Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
            }
        }

        await (await app.Http.PostAsync(visit.Repair.Track + "/photos", new StringContent("--"), Ct))
            .Refused(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
        using var unbound = new StringContent("--") { Headers = { ContentType = new("multipart/form-data") } };
        await (await app.Http.PostAsync(visit.Repair.Track + "/photos", unbound, Ct)).Refused(HttpStatusCode.BadRequest, "multipart_expected");
        await (await app.Http.PostAsync("/api/repairs", TestApp.Form(null, Jpeg), Ct)).Refused(HttpStatusCode.BadRequest, "invalid_json");
        await (await visit.Technician.Phone.PostAsync(visit.Path + "/complete", TestApp.Form(null, Jpeg), Ct))
            .Refused(HttpStatusCode.BadRequest, "invalid_json");
        foreach (var (http, path, _) in doors)
        {
            using var huge = Huge(path);
            await (await http.SendAsync(huge, Ct)).Refused(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
        }

        Assert.Equal(before, await app.Footprint());
        await app.Complete(visit, Jpeg);
    }

    [Theory, EveryDatabase]
    public async Task A_case_holds_forty_photos_and_a_closed_one_no_more(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var repair = await app.WithReport();
        byte[][] nine = [.. Enumerable.Range(0, 9).Select(i => PngMaker.Of(Drawing.Scene(8, 8, seed: i)))];
        for (var i = 0; i < 4; i++)
        {
            using var form = TestApp.Form(null, nine);
            await (await app.Http.PostAsync(repair.Track + "/photos", form, Ct)).Body();
        }

        var before = await app.Footprint();
        using var more = TestApp.Form(null, nine);
        await (await app.Http.PostAsync(repair.Track + "/photos", more, Ct)).Refused(HttpStatusCode.Conflict, "too_many_photos");
        Assert.Equal(before, await app.Footprint());
        Assert.Equal(9, app.StoredFiles().Count()); // the same bytes are stored once
    }

    private static System.Text.Json.Nodes.JsonObject Report() => TestApp.Report(r => r["notes"] = "好了");

    private static Func<bool, HttpContent> Photos(params byte[][] photos) => report => TestApp.Form(report ? Report() : null, photos);

    private static MultipartFormDataContent Parts(bool report, (string Name, byte[] Bytes) part)
    {
        var form = TestApp.Form(report ? Report() : null);
        var content = new ByteArrayContent(part.Bytes);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{part.Name}\"; filename=\"a.jpg\"");
        form.Add(content);
        return form;
    }

    private static ByteArrayContent Cut(MultipartFormDataContent form)
    {
        using var whole = new MemoryStream();
        form.CopyTo(whole, null, Ct);
        var cut = new ByteArrayContent(whole.ToArray()[..^50]);
        cut.Headers.ContentType = form.Headers.ContentType;
        return cut;
    }

    private static StringContent Raw(string body)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        return content;
    }

    /// <summary>Says how much is coming before it comes, and is turned away.</summary>
    private static HttpRequestMessage Huge(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(Stream.Null) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        request.Content.Headers.ContentLength = 400L << 20;
        request.Headers.ExpectContinue = true;
        return request;
    }
}
