using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Common;

public sealed class VersionTagTests
{
    [Theory, EveryDatabase]
    public async Task Whatever_carries_a_version_carries_it_as_its_ETag(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var @case = $"/api/cases/{visit.Repair.CaseId}";
        await Tagged(await dispatcher.Get(@case));
        await Tagged(await dispatcher.Post(@case + "/note", new { text = "客户下午在家" }));
        await Tagged(await dispatcher.Get($"/api/people/technicians/{visit.Technician.Id}"));
        await Tagged(await app.Http.Get(visit.Repair.Track));
        await Tagged(await visit.Technician.Phone.Get($"/api/technician/jobs/{visit.BookingId}"));
        await Tagged(await visit.Technician.Phone.Post(visit.Path + "/en-route"));
    }

    [Theory, EveryDatabase]
    public async Task The_ETag_of_a_case_is_what_a_decision_on_it_sends_back(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var repair = await app.WithRepair(r => r["address"] = "老地方");
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var path = $"/api/cases/{repair.CaseId}";
        var read = await Tagged(await dispatcher.Get(path));
        using var noted = await dispatcher.Send(HttpMethod.Post, path + "/note", new { text = "已致电" }, ("If-Match", read));
        var now = await Tagged(noted);
        Assert.NotEqual(read, now);
        await (await dispatcher.Send(HttpMethod.Post, path + "/note", new { text = "再致电" }, ("If-Match", read)))
            .Refused(HttpStatusCode.PreconditionFailed, "stale_version");
        await Tagged(await dispatcher.Send(HttpMethod.Post, path + "/note", new { text = "再致电" }, ("If-Match", now)));
    }

    [Fact]
    public async Task What_has_no_version_has_no_ETag()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        using var answer = await app.Http.Get("/api/catalogue");
        Assert.Null(answer.Headers.ETag);
    }

    private static async Task<string> Tagged(HttpResponseMessage answer)
    {
        using (answer)
        {
            var version = (await answer.Body()).GetProperty("version").GetInt32();
            Assert.Equal($"\"{version}\"", answer.Headers.ETag?.Tag);
            return answer.Headers.ETag!.Tag;
        }
    }
}
