using System.Net;
using System.Text.Json;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Repairs;

/// <summary>A repair from the report to the guarantee, over HTTP.</summary>
public sealed class RepairFlowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_repair_runs_from_the_report_to_the_guarantee(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var repair = await app.WithReport();
        Assert.Matches(@"^261123\d{9}$", repair.Number);
        Assert.Equal(("Acknowledged", "Received"), StateAndStep(await app.Track(repair)));

        await app.RunJobs();
        var waiting = await app.Track(repair);
        Assert.Equal(("Converted", "Accepted"), StateAndStep(waiting));
        Assert.Equal("asking", waiting.GetProperty("waiting").GetProperty("reason").GetString());
        Assert.Equal(1, waiting.GetProperty("waiting").GetProperty("asked").GetInt32());
        Assert.Equal(["湖北省", "武汉市", "洪山区"], Texts(waiting.GetProperty("address").GetProperty("path")));

        var visit = await app.Accept(technician, repair);
        await ShowsWhoComesAndWhen(app, visit);
        await app.Arrive(visit);
        Assert.Equal("Arrived", StateAndStep(await app.Track(repair)).Step);

        await app.Complete(visit, Samples.Get("baseline.jpg"));
        var done = await app.Track(repair);
        Assert.Equal("Completed", StateAndStep(done).Step);
        Assert.True(done.GetProperty("canConfirm").GetBoolean());
        Assert.Equal("2026-12-23", done.GetProperty("guarantee").GetProperty("endsOn").GetString());
        await ConfirmedAndRated(app, visit);
    }

    private static async Task ShowsWhoComesAndWhen(TestApp app, TestApp.TestVisit visit)
    {
        var page = await app.Track(visit.Repair);
        Assert.Equal("Scheduled", StateAndStep(page).Step);
        var plan = page.GetProperty("visit");
        var (start, end) = (plan.GetProperty("windowStart").GetDateTime(), plan.GetProperty("windowEnd").GetDateTime());
        Assert.Equal(TimeSpan.FromMinutes(40), end - start);
        Assert.True(start > app.Clock.GetUtcNow().UtcDateTime && start < app.Clock.GetUtcNow().UtcDateTime.AddHours(3), $"{start:O}");
        Assert.Equal("王师傅", plan.GetProperty("technician").GetProperty("name").GetString());
        Assert.StartsWith("测试网点", plan.GetProperty("technician").GetProperty("outlet").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["accepted", "scheduled"], page.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("key").GetString()));
        using var calendar = await app.Http.Get(visit.Repair.Track + "/visit.ics");
        Assert.Contains($"DTSTART:{start:yyyyMMdd'T'HHmmss'Z'}", await calendar.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task ConfirmedAndRated(TestApp app, TestApp.TestVisit visit)
    {
        using var confirm = await app.Http.Post(visit.Repair.Track + "/confirm", new { stars = 5, comment = "很好", solved = true });
        var closed = await confirm.Body();
        Assert.Equal(("Closed", "Confirmed"), StateAndStep(closed));
        Assert.Equal(5, closed.GetProperty("rating").GetProperty("stars").GetInt32());
        Assert.All(closed.GetProperty("steps").EnumerateArray(), s => Assert.NotEqual(JsonValueKind.Null, s.GetProperty("at").ValueKind));
        using var again = await app.Http.Post(visit.Repair.Track + "/confirm", new { stars = 1, solved = true });
        await again.Refused(HttpStatusCode.Conflict, "nothing_to_confirm");
        using var late = await app.Http.Post(visit.Repair.Track + "/cancel", new { reason = "不要了" });
        await late.Refused(HttpStatusCode.Conflict, "case_closed");
        var (count, sum) = await app.Db(async db =>
        {
            var technician = await db.Technicians.FindAsync([visit.Technician.Id], Ct);
            return (technician!.RatingCount, technician.RatingSum);
        });
        Assert.Equal((1, 5), (count, sum));
    }

    [Theory, EveryDatabase]
    public async Task A_report_with_photos_of_every_format_shows_them_to_those_who_may_look(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        byte[][] photos = [
            Samples.Get("baseline.jpg"), Samples.Get("true-colour.png"), Samples.Get("lossy.webp"), Samples.Get("scene.heic")];
        using var form = TestApp.Form(TestApp.Report(), photos);
        using var answer = await app.Http.PostAsync("/api/repairs", form, Ct);
        var body = await answer.Body(HttpStatusCode.Created);
        Assert.Equal(4, body.GetProperty("photos").GetInt32());
        var repair = TestApp.Reported(body);

        var ids = (await app.Track(repair)).GetProperty("photos").EnumerateArray().Select(p => p.GetProperty("id").GetGuid()).ToArray();
        using var early = await app.Http.Get($"{repair.Track}/photos/{ids[0]}?size=preview");
        await early.Refused(HttpStatusCode.NotFound, "preview_pending");

        await app.RunJobs();
        for (var i = 0; i < photos.Length; i++)
        {
            Assert.Equal(photos[i], await app.Http.GetByteArrayAsync($"{repair.Track}/photos/{ids[i]}?size=original", Ct));
            var preview = await app.Http.GetByteArrayAsync($"{repair.Track}/photos/{ids[i]}", Ct);
            Assert.Equal([0xFF, 0xD8, 0xFF], preview[..3]);
        }

        var booking = (await TestApp.OffersOf(technician))[0].GetProperty("bookingId").GetGuid();
        using var offered = await technician.Phone.Get($"/api/technician/jobs/{booking}/photos/{ids[0]}");
        Assert.Equal("image/jpeg", offered.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, offered.StatusCode);
        Assert.Equal(
            2 * photos.Length, Directory.EnumerateFiles(Path.Combine(app.DataFolder, "files"), "*", SearchOption.AllDirectories).Count());
    }

    [Theory, EveryDatabase]
    public async Task The_door_code_opens_once_and_only_when_it_is_right(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        var phone = visit.Technician.Phone;
        using var early = await phone.PostAsync(
            visit.Path + "/complete", TestApp.Form(JsonSerializer.SerializeToNode(new { notes = "x" })), Ct);
        await early.Refused(HttpStatusCode.Conflict, "wrong_state");

        await (await phone.Post(visit.Path + "/en-route")).Body();
        Assert.Equal("EnRoute", StateAndStep(await app.Track(visit.Repair)).Step);
        var code = await app.DoorCode(visit.Repair);
        Assert.Matches(@"^\d{6}$", code);
        var wrong = code == "000000" ? "000001" : "000000";
        var problem = await (await phone.Post(visit.Path + "/arrive", new { doorCode = wrong }))
            .Refused(HttpStatusCode.BadRequest, "door_code_wrong");
        Assert.Contains("4 tries", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("doorCode", problem.GetProperty("field").GetString());

        await (await phone.Post(visit.Path + "/arrive", new { doorCode = code })).Body();
        await (await phone.Post(visit.Path + "/arrive", new { doorCode = code })).Refused(HttpStatusCode.Conflict, "door_code_used");
        await (await app.Http.Get(visit.Repair.Track + "/door-code")).Refused(HttpStatusCode.Conflict, "no_door_code");
    }

    [Theory, EveryDatabase]
    public async Task Five_wrong_door_codes_lock_the_door_until_a_dispatcher_helps(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        var code = await app.DoorCode(visit.Repair);
        for (var i = 0; i < 5; i++)
        {
            var wrong = ((int.Parse(code, null) + 1 + i) % 1_000_000).ToString("D6", null);
            await (await visit.Technician.Phone.Post(visit.Path + "/arrive", new { doorCode = wrong }))
                .Refused(HttpStatusCode.BadRequest, "door_code_wrong");
        }

        await (await visit.Technician.Phone.Post(visit.Path + "/arrive", new { doorCode = code }))
            .Refused(HttpStatusCode.Conflict, "door_code_locked");
        var desk = await app.SignedIn(App.Parties.Role.Dispatcher);
        Assert.Equal("DoorCodeLocked", (await TestApp.CaseAsSeenBy(desk, visit.Repair)).GetProperty("attention").GetString());
        await (await desk.Post($"/api/cases/{visit.Repair.CaseId}/unlock-door-code")).Body();
        await (await visit.Technician.Phone.Post(visit.Path + "/arrive", new { doorCode = code })).Body();
        await (await desk.Post($"/api/cases/{visit.Repair.CaseId}/unlock-door-code")).Refused(HttpStatusCode.Conflict, "not_locked");
    }

    private static (string? State, string? Step) StateAndStep(JsonElement page) =>
        (page.GetProperty("state").GetString(), page.GetProperty("step").GetString());

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(e => e.GetString());
}
