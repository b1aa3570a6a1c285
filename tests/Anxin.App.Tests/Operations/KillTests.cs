using System.Net;
using System.Text.Json;
using Anxin.App.Dispatch;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Operations;

/// <summary>
/// The real server is killed in the middle of 200 submissions, again and again on the same data. An acknowledgement is a promise: what was
/// acknowledged is there afterwards, whole and once, and what follows from it gets done.
/// </summary>
public sealed class KillTests
{
    private const int AtOnce = 200;
    private static readonly int Rounds = Environment.GetEnvironmentVariable("ANXIN_FULL") == "1" ? 10 : 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_server_killed_among_submissions_keeps_every_promise(DatabaseKind database)
    {
        await using var server = await Executable.On(database);
        var everybody = new List<Submission>();
        await server.Start(Ct);
        for (var round = 0; round < Rounds; round++)
        {
            List<Submission> submissions = [.. Enumerable.Range(0, AtOnce)
                .Select(i => new Submission((round * AtOnce) + i, withPhoto: i % 8 == 0))];
            everybody.AddRange(submissions);
            await KillAmong(submissions, after: 5 + (round * 65 % (AtOnce - 20)), server);
            await Whole(server, atLeast: everybody.Count(s => s.Acknowledged is not null), atMost: everybody.Count);
            await server.Start(Ct);

            // Whoever got no answer asks again, and so does whoever got one.
            await Task.WhenAll(submissions.Select(s => s.Send(server.Http, Ct)));
        }

        await Done(server, everybody.Count);
        await Whole(server, everybody.Count, everybody.Count);
        Assert.Equal(everybody.Count, everybody.Select(s => s.Acknowledged!.CaseId).Distinct().Count());
        await Parallel.ForEachAsync(everybody, Ct, async (submission, _) => await Readable(server, submission));

        await server.Kill();
        var (exitCode, output) = await server.Run(Ct, "journal", "verify");
        Assert.True(exitCode == 0, output);
    }

    private static async Task KillAmong(IReadOnlyList<Submission> submissions, int after, Executable server)
    {
        var acknowledged = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Task.WhenAll(submissions.Select(async submission =>
        {
            if (await submission.TrySend(server.Http, Ct) && Interlocked.Increment(ref acknowledged) == after)
            {
                enough.SetResult();
            }
        }));
        await enough.Task.WaitAsync(Ct);
        await server.Kill();
        await all;
        Assert.InRange(acknowledged, after, submissions.Count);
        Assert.Equal(acknowledged, submissions.Count(s => s.Acknowledged is not null));
    }

    /// <summary>Every case has all that a report brings, once; there is none without its acknowledged answer, and none half.</summary>
    private static Task<int> Whole(Executable server, int atLeast, int atMost) => server.Db(async db =>
    {
        var cases = await db.Cases.AsNoTracking().Select(c => c.Id).ToListAsync(Ct);
        Assert.InRange(cases.Count, atLeast, atMost);
        Assert.Equal(cases.Count, await db.IdempotentAnswers.CountAsync(Ct));
        Assert.Equal(cases.Order(), (await db.ServiceRequests.Select(r => r.Id).ToListAsync(Ct)).Order());
        Assert.Equal(cases.Order(), (await db.Consents.Select(c => c.CaseId).ToListAsync(Ct)).Order());
        Assert.Empty(cases.Except(await db.VaultKeys.Select(k => k.Id).ToListAsync(Ct)));
        var photos = (await db.Evidence.Select(e => e.CaseId).ToListAsync(Ct)).CountBy(id => id).ToDictionary();
        var received = await db.Journal.AsNoTracking().Where(j => j.Kind == "received").ToListAsync(Ct);
        Assert.Equal(cases.Order(), received.Select(j => j.CaseId).Order());
        Assert.All(received, entry => Assert.Equal(
            JsonDocument.Parse(entry.Payload).RootElement.GetProperty("photos").GetArrayLength(), photos.GetValueOrDefault(entry.CaseId)));
        return cases.Count;
    });

    /// <summary>Waits until all that follows from the reports is done: a job of a runner that was killed is taken over when its lease ends.</summary>
    private static async Task Done(Executable server, int count)
    {
        string[] later = [nameof(SearchAgain), nameof(ExpireOffer)];
        var waiting = int.MaxValue;
        while (waiting > 0)
        {
            await Task.Delay(250, Ct);
            waiting = await server.Db(async db =>
            {
                Assert.False(await db.Jobs.AnyAsync(j => j.State == JobState.Dead, Ct));
                return await db.Jobs.CountAsync(j => (j.CaseId != null && !later.Contains(j.Type)) || j.Type == nameof(PlanBoard), Ct);
            });
        }

        await server.Db(async db =>
        {
            Assert.Equal(count, await db.ServiceRequests.CountAsync(r => r.State == RequestState.Converted, Ct));
            Assert.Equal(count, await db.WorkOrders.Select(w => w.CaseId).Distinct().CountAsync(Ct));
            Assert.Equal(count, await db.WorkOrders.CountAsync(Ct));
            Assert.Equal(count, await db.Jobs.CountAsync(j => j.Type == nameof(SearchAgain), Ct));
            Assert.Equal(count, await db.Messages.CountAsync(m => m.Key == "accepted", Ct));
            Assert.Equal(count, await db.Messages.CountAsync(m => m.Key == "nobody_yet", Ct));
            return 0;
        });
    }

    private static async Task Readable(Executable server, Submission submission)
    {
        var path = submission.Acknowledged!.Track;
        var tracked = JsonDocument.Parse(await server.Http.GetStringAsync(path, Ct)).RootElement;
        Assert.Equal(submission.Acknowledged.Number, tracked.GetProperty("number").GetString());
        var photos = tracked.GetProperty("photos").EnumerateArray().ToList();
        Assert.Equal(submission.Photo is null ? 0 : 1, photos.Count);
        foreach (var photo in photos)
        {
            Assert.True(photo.GetProperty("ready").GetBoolean());
            var address = $"{path}/photos/{photo.GetProperty("id").GetGuid()}";
            Assert.Equal(submission.Photo, await server.Http.GetByteArrayAsync(address + "?size=original", Ct));
            using var preview = await server.Http.GetAsync(address, Ct);
            Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (preview.StatusCode, preview.Content.Headers.ContentType?.MediaType));
        }
    }
}
