using System.Net;
using Anxin.App.Claims;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Evidence.Reading;
using Anxin.App.Jobs;
using Anxin.App.Tests.Claims;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Evidence;

/// <summary>The real server is killed while it looks again at what an older engine looked at; what it had said stays, and it goes on.</summary>
public sealed class InspectAgainKillTests
{
    private const int Claims = 2;
    private const int Photos = 9;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_server_killed_while_it_looks_again_ends_with_every_photo_looked_at_once(DatabaseKind database)
    {
        await using var server = await Executable.On(database);
        await server.Start(Ct);
        var links = new List<string>();
        await ShopAndReviewer.In(server, Claims, links);
        await Task.WhenAll(links.Select((link, i) => File(server, link, i)));
        await Until(server, Claims * Photos, db => db.Claims.All(c => c.State == ClaimState.AwaitingMerchant));
        var told = await server.Db(db => db.Findings.CountAsync(f => f.Check != OrderText.Check, Ct));
        await server.Kill();

        await server.Db(OlderEngine.Looked);
        foreach (var enough in new[] { 1, 5, 11 })
        {
            await server.Start(Ct);
            await Until(server, enough);
            await server.Kill();
        }

        await server.Start(Ct);
        await Until(server, Claims * Photos, db => !db.Jobs.Any(j => j.Type == nameof(InspectEvidence) || j.Type == nameof(InspectAgain) || j.Type == nameof(ReadOrderText)));
                Assert.Equal(2 * Claims * Photos, await server.Db(db => db.Examinations.CountAsync(Ct)));
        var newest = Inspection.Checks.ToDictionary(c => c.Check, c => c.Version);
        var findings = await server.Db(db => db.Findings.AsNoTracking().Where(f => f.Check != OrderText.Check).ToListAsync(Ct));
        Assert.Equal(2 * told, findings.Count);
        Assert.All(
            findings.GroupBy(f => (f.EvidenceId, f.Check)), of => Assert.Equal([0, newest[of.Key.Check]], of.Select(f => f.CheckVersion).Order()));
        Assert.Equal(Claims * Photos, await server.Db(db => db.Prints.CountAsync(Ct)));
        await server.Kill();
        var (exitCode, output) = await server.Run(Ct, "journal", "verify");
        Assert.True(exitCode == 0, output);
    }

    private static async Task File(Executable server, string link, int number)
    {
        var photos = Enumerable.Range(0, Photos).Select(i => JpegMaker.Of(Drawing.Scene(640, 560, seed: (number * Photos) + i), quality: 85));
        using var form = TestApp.Form(TestApp.Filing(f => f["reason"] = "NotReceived"), photos);
        using var answer = await server.Http.PostAsync($"/api/claim-orders/{link}/claims", form, Ct);
        await answer.Body(HttpStatusCode.Created);
    }

    /// <summary>Until this engine has looked at so many photos, and what else is asked is so; a job given up would never be.</summary>
    private static async Task Until(Executable server, int photos, Func<AppDb, bool>? also = null)
    {
        while (!await server.Db(async db =>
        {
            Assert.False(await db.Jobs.AnyAsync(j => j.State == JobState.Dead, Ct));
            return await db.Examinations.CountAsync(x => x.Engine == InspectEvidence.Engine, Ct) >= photos && (also is null || also(db));
        }))
        {
            await Task.Delay(100, Ct);
        }
    }
}
