using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Dispatch;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Places;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Demo;

[Collection(nameof(SeededApps))]
public sealed class SeedDemoTests(SeededApps apps)
{
    /// <summary>States that are passed through within one transaction and never rest in the database.</summary>
    private static readonly RequestState[] Passing = [RequestState.Received, RequestState.Triaged, RequestState.Accepted];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_demo_is_as_large_and_wide_as_promised(DatabaseKind database)
    {
        var (app, seeded) = await apps.Of(database);

        Assert.Equal((12, 300, 200), (seeded.Counts.Brands, seeded.Counts.Technicians, seeded.Counts.Cases));
        Assert.True(seeded.Counts.Outlets >= 12);
        var bases = await app.Db(db => db.Technicians.Select(t => t.BaseCounty).Distinct().ToListAsync(Ct));
        Assert.True(bases.Count >= 60, $"{bases.Count} counties");
        Assert.True(bases.Select(c => Gazetteer.Default.Find(c)!.Path[0]).Distinct().Count() >= 28);
        Assert.InRange(await app.Db(db => db.ServiceRequests.CountAsync(r => r.Stars != null, Ct)), 60, 100);
    }

    [Theory, EveryDatabase]
    public async Task Every_state_that_can_rest_occurs_and_every_reason_for_attention(DatabaseKind database)
    {
        var (app, _) = await apps.Of(database);

        Assert.Equal(
            Enum.GetValues<RequestState>().Except(Passing).Order(),
            (await app.Db(db => db.ServiceRequests.Select(r => r.State).Distinct().ToListAsync(Ct))).Order());
        Assert.Equal(
            Enum.GetValues<WorkOrderState>()
                .Where(s => s != WorkOrderState.AcceptedByCustomer), (await app.Db(
                    db => db.WorkOrders.Select(w => w.State).Distinct().ToListAsync(Ct))).Order());
        Assert.Equal(
            Enum.GetValues<BookingState>(), (await app.Db(db => db.Bookings.Select(b => b.State).Distinct().ToListAsync(Ct))).Order());
        Assert.Equal(Enum.GetValues<OfferState>(), (await app.Db(db => db.Offers.Select(o => o.State).Distinct().ToListAsync(Ct))).Order());
        // The other two are raised by claims.
        Assert.Equal(
            Enum.GetValues<Attention>().Except([Attention.EvidenceChanged, Attention.Overdue]), (await app.Db(
                db => db.Cases.Where(c => c.Kind == CaseKind.Repair && c.Attention != null).Select(c => c.Attention!.Value).Distinct().ToListAsync(Ct))).Order());
    }

    [Theory, EveryDatabase]
    public async Task Journals_are_whole_and_end_before_now(DatabaseKind database)
    {
        var (app, _) = await apps.Of(database);

        var journal = (await app.Db(db => db.Journal.ToListAsync(Ct))).ToLookup(e => e.CaseId);
        foreach (var @case in await app.Db(db => db.Cases.ToListAsync(Ct)))
        {
            byte[] head = [];
            foreach (var (entry, place) in journal[@case.Id].OrderBy(e => e.Seq).Select((entry, place) => (entry, place)))
            {
                Assert.Equal(place + 1, entry.Seq);
                Assert.Equal(head, entry.PreviousHash);
                Assert.Equal(entry.ComputeHash(), entry.Hash);
                Assert.InRange(entry.At, @case.OpenedAt.AddMilliseconds(-1), app.Clock.UtcNow());
                head = entry.Hash;
            }

            Assert.Equal(@case.JournalHead, head);
        }
    }

    [Theory, EveryDatabase]
    public async Task What_comes_next_waits_in_jobs_and_nothing_of_the_past_does(DatabaseKind database)
    {
        var (app, _) = await apps.Of(database);

        var now = app.Clock.UtcNow();
        var waiting = await app.Db(db => db.Jobs.Where(j => j.CaseId != null).ToListAsync(Ct));
        var open = await app.Db(db => db.Offers.CountAsync(o => o.State == OfferState.Open && o.ExpiresAt > now, Ct));
        Assert.Equal(open, waiting.Count(j => j.Type == nameof(ExpireOffer) && j.DueAt > now));
        Assert.All(waiting.Where(j => j.DueAt < now), j => Assert.Fail($"{j.Type} was due at {j.DueAt}"));
        Assert.True(await app.Db(db => db.Messages.AllAsync(m => m.SentAt != null, Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Photos_are_small_jpegs_with_a_preview(DatabaseKind database)
    {
        var (app, seeded) = await apps.Of(database);

        var photos = await app.Db(db => db.Evidence.ToListAsync(Ct));
        Assert.InRange(photos.Count, 60, 110);
        Assert.Equal(photos.Count, seeded.Counts.Photos);
        Assert.All(
            photos,
            p =>
                Assert.True(
                    p is { ContentType: "image/jpeg", Bytes: <= 60 * 1024, PreviewAddress: not null }, $"{p.ContentType} {p.Bytes}"));
        Assert.Equal(2, photos.Select(p => p.Kind).Distinct().Count());
        Assert.All([EvidenceKind.Report, EvidenceKind.Completion], kind => Assert.Contains(photos, p => p.Kind == kind));
    }

    [Theory, EveryDatabase]
    public async Task The_accounts_sign_in_without_changing_their_password_and_see_their_work(DatabaseKind database)
    {
        var (app, seeded) = await apps.Of(database);

        var staff = new[] { Role.Agent, Role.Dispatcher, Role.Reviewer, Role.Supervisor, Role.Auditor, Role.Administrator };
        Assert.All(staff, role => Assert.Single(seeded.Accounts, a => a.Role == role));
        Assert.Equal((2, 5), (seeded.Accounts.Count(a => a.Role == Role.Merchant), seeded.Accounts.Count(a => a.Role == Role.Technician)));
        Assert.True(await app.Db(db => db.Users.AllAsync(a => a.Demo && !a.MustChangePassword, Ct)));

        using var technician = await SignedIn(app, seeded, "technician-1");
        var jobs = await (await technician.Get("/api/technician/jobs")).Body();
        Assert.True(jobs.GetProperty("offers").GetArrayLength() > 0, "no open offer");
        using var dispatcher = await SignedIn(app, seeded, "dispatcher");
        Assert.True((await (await dispatcher.Get("/api/dispatch/queue")).Body()).GetProperty("items").GetArrayLength() > 10);
        using var program = app.Client();
        program.DefaultRequestHeaders.Add("X-Api-Key", seeded.ApiKey);
        Assert.True((await (await program.Get("/api/cases?view=All")).Body()).GetProperty("total").GetInt32() > 0);
    }

    [Theory, EveryDatabase]
    public async Task The_tracking_links_lead_to_their_cases(DatabaseKind database)
    {
        var (app, seeded) = await apps.Of(database);

        foreach (var link in seeded.Links)
        {
            var track = await (await app.Http.Get("/api/track" + link.TrackingUrl[2..])).Body();
            Assert.Equal(link.Number, track.GetProperty("number").GetString());
        }
    }

    [Theory, EveryDatabase]
    public async Task Seeding_twice_is_refused_and_changes_nothing(DatabaseKind database)
    {
        var (app, _) = await apps.Of(database);
        var before = await app.Db(db => db.Journal.CountAsync(Ct));

        var again = await SeededApps.Seed(app);

        Assert.Equal("demo_not_empty", again.Error?.Code);
        Assert.Equal(before, await app.Db(db => db.Journal.CountAsync(Ct)));
    }

    private static Task<HttpClient> SignedIn(TestApp app, App.Demo.SeedDemo.Seeded seeded, string userName)
    {
        var account = seeded.Accounts.Single(a => a.UserName == userName);
        return app.SignedIn(new TestApp.TestAccount(Guid.Empty, userName, account.Password));
    }
}
