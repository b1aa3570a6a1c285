using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Anxin.App.Claims;
using Anxin.App.Contact;
using Anxin.App.Jobs;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>
/// The real server is killed in the middle of decisions, again and again on the same data. Afterwards journal, state, rows, messages and
/// clocks of every claim tell the same story, what was acknowledged is there, and nobody was decided on twice.
/// </summary>
public sealed class ClaimKillTests
{
    private const int EachRound = 16;
    private static readonly int[] KillAfter = Environment.GetEnvironmentVariable("ANXIN_FULL") == "1" ? [1, 4, 2, 7, 3, 5] : [2, 6];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_server_killed_among_decisions_agrees_with_itself(DatabaseKind database)
    {
        await using var server = await Executable.On(database);
        await server.Start(Ct);
        var links = new List<string>();
        var people = await ShopAndReviewer.In(server, KillAfter.Length * EachRound, links);
        var claims = await Task.WhenAll(links.Select(people.File));
        await Contested(server, people, claims);
        var acknowledged = new HashSet<Guid>();
        foreach (var (after, waiting) in KillAfter.Zip(claims.Chunk(EachRound)))
        {
            await KillAmongDecisions(server, people, waiting, after, acknowledged);
            await Agree(server, acknowledged);
            await server.Start(Ct);
        }

        using (var reviewer = await people.Reviewer())
        {
            foreach (var claim in claims)
            {
                await TryDecide(reviewer, claim);
                Assert.Equal("Decided", await ShopAndReviewer.StateOf(reviewer, claim));
            }
        }

        await Told(server);
        await server.Kill();
        await Agree(server, claims.ToHashSet());
        var (exitCode, output) = await server.Run(Ct, "journal", "verify");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>The checks end, the shop contests, and the reviewer takes them all.</summary>
    private static async Task Contested(Executable server, ShopAndReviewer people, IReadOnlyList<Guid> claims)
    {
        while (await server.Db(db => db.Claims.AnyAsync(c => c.State == ClaimState.EvidenceCheck, Ct)))
        {
            await Task.Delay(200, Ct);
        }

        using var shop = people.Shop();
        using var reviewer = await people.Reviewer();
        foreach (var claim in claims)
        {
            await (await shop.PostAsJsonAsync($"/api/merchant/claims/{claim}/contest", new { statement = "物流显示已签收" }, Ct)).Body();
            await (await reviewer.PostAsJsonAsync($"/api/review/claims/{claim}/take", new { }, Ct)).Body();
        }
    }

    private static async Task KillAmongDecisions(
        Executable server, ShopAndReviewer people, IReadOnlyList<Guid> waiting, int after, HashSet<Guid> acknowledged)
    {
        using var reviewer = await people.Reviewer();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Task.WhenAll(waiting.Select(async claim =>
        {
            if (await TryDecide(reviewer, claim))
            {
                lock (acknowledged)
                {
                    acknowledged.Add(claim);
                    if (--after == 0)
                    {
                        enough.SetResult();
                    }
                }
            }
        }));
        await enough.Task.WaitAsync(Ct);
        await server.Kill();
        await all;
    }

    /// <summary>True when the decision was acknowledged; false when no answer came, or it was made before without one.</summary>
    private static async Task<bool> TryDecide(HttpClient reviewer, Guid claim)
    {
        try
        {
            using var answer = await reviewer.PostAsJsonAsync(
                $"/api/review/claims/{claim}/decide", new { outcome = "Full", reasons = TestApp.Reasons }, Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, await answer.Content.ReadAsStringAsync(Ct));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static Task<int> Agree(Executable server, IReadOnlySet<Guid> acknowledged) => server.Db(async db =>
    {
        var decided = (await db.Decisions.AsNoTracking().ToListAsync(Ct)).ToLookup(d => d.ClaimId);
        var clocks = (await db.Jobs.AsNoTracking().Where(j => j.Type == nameof(ClaimDue)).ToListAsync(Ct)).ToLookup(j => j.CaseId!.Value, j => j.DueAt);
        var told = (await db.Messages.AsNoTracking().Where(m => m.Key == "claim_decided").ToListAsync(Ct)).ToLookup(m => m.CaseId);
        foreach (var claim in await db.Claims.AsNoTracking().ToListAsync(Ct))
        {
            var journal = await db.Journal.AsNoTracking().Where(j => j.CaseId == claim.Id).OrderBy(j => j.Seq).ToListAsync(Ct);
            var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == claim.Id, Ct);
            Assert.Equal((journal.Count, true), (@case.JournalLength, journal[^1].Hash.AsSpan().SequenceEqual(@case.JournalHead)));
            Assert.Equal(claim.State.ToString(), JsonDocument.Parse(journal[^1].Payload).RootElement.GetProperty("state").GetString());
            var count = claim.State == ClaimState.Decided ? 1 : 0;
            Assert.True(count == 1 || claim.State == ClaimState.HumanReview, $"{claim.State}");
            Assert.Equal((count, count, count), (claim.Decisions, decided[claim.Id].Count(), journal.Count(j => j.Kind == "decided")));
            Assert.Equal(2 * count, told[claim.Id].Count());
            Assert.Contains(claim.DueAt!.Value, clocks[claim.Id]);
            Assert.True(count == 1 || !acknowledged.Contains(claim.Id), "An acknowledged decision is gone.");
        }

        return 0;
    });

    /// <summary>Waits until every buyer was sent the news, by this run of the server or the one that took over.</summary>
    private static async Task Told(Executable server)
    {
        while (await server.Db(db => db.Jobs.AnyAsync(j => j.Type == nameof(SendMessage), Ct)))
        {
            Assert.False(await server.Db(db => db.Jobs.AnyAsync(j => j.State == JobState.Dead, Ct)));
            await Task.Delay(250, Ct);
        }

        Assert.False(await server.Db(db => db.Messages.AnyAsync(m => m.Audience == Audience.Reporter && m.SentAt == null, Ct)));
    }
}
