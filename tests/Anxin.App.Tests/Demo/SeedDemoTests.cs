using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Demo;
using Anxin.App.Dispatch;
using Anxin.App.Repairs;
using Anxin.App.Tests.Rig;
using Anxin.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Demo;

public sealed class SeedDemoTests
{
    /// <summary>States that are passed through within one transaction and never rest in the database.</summary>
    private static readonly RequestState[] Passing = [RequestState.Received, RequestState.Triaged, RequestState.Accepted];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_demo_is_as_large_and_wide_as_promised(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        var seeded = await Seed(app);

        Assert.Equal(
            new { Brands = 12, Technicians = 300, Cases = 200 },
            new { seeded.Counts.Brands, seeded.Counts.Technicians, seeded.Counts.Cases });
        Assert.True(seeded.Counts.Outlets >= 12);
        var bases = await app.Db(db => db.Technicians.Select(t => t.BaseCounty).Distinct().ToListAsync(Ct));
        Assert.True(bases.Count >= 60, $"{bases.Count} counties");
        Assert.True(bases.Select(c => Gazetteer.Default.Find(c)!.Path[0]).Distinct().Count() >= 28);
    }

    [Theory, EveryDatabase]
    public async Task Every_state_and_every_reason_for_attention_occurs(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        await Seed(app);

        Assert.Equal(
            Enum.GetValues<RequestState>().Except(Passing).Order(),
            (await app.Db(db => db.ServiceRequests.Select(r => r.State).Distinct().ToListAsync(Ct))).Order());
        Assert.Equal(
            Enum.GetValues<WorkOrderState>().Except([WorkOrderState.AcceptedByCustomer]).Order(),
            (await app.Db(db => db.WorkOrders.Select(r => r.State).Distinct().ToListAsync(Ct))).Order());
        Assert.Equal(
            Enum.GetValues<BookingState>().Order(),
            (await app.Db(db => db.Bookings.Select(r => r.State).Distinct().ToListAsync(Ct))).Order());
        Assert.Equal(
            Enum.GetValues<OfferState>().Order(), (await app.Db(db => db.Offers.Select(r => r.State).Distinct().ToListAsync(Ct))).Order());
        Assert.Equal(
            Enum.GetValues<Attention>().Order(),
            (await app.Db(db => db.Cases.Where(c => c.Attention != null).Select(c => c.Attention!.Value).Distinct().ToListAsync(Ct)))
                .Order());
    }

    [Theory, EveryDatabase]
    public async Task Journals_are_whole_and_end_before_now(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        await Seed(app);

        var cases = await app.Db(db => db.Cases.ToListAsync(Ct));
        var journal = (await app.Db(db => db.Journal.ToListAsync(Ct))).ToLookup(e => e.CaseId);
        var now = app.Clock.UtcNow();
        foreach (var @case in cases)
        {
            byte[] head = [];
            foreach (var (entry, place) in journal[@case.Id].OrderBy(e => e.Seq).Select((entry, place) => (entry, place)))
            {
                Assert.Equal((place + 1, head), (entry.Seq, entry.PreviousHash));
                Assert.Equal(entry.ComputeHash(), entry.Hash);
                Assert.InRange(entry.At, @case.OpenedAt.AddSeconds(-1), now);
                head = entry.Hash;
            }

            Assert.Equal(@case.JournalHead, head);
            Assert.Equal(@case.JournalLength, journal[@case.Id].Count());
        }
    }

    [Theory, EveryDatabase]
    public async Task Seeding_twice_is_refused_and_changes_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await Seed(app);
        var before = await app.Db(db => db.Journal.CountAsync(Ct));

        var again = await TrySeed(app);

        Assert.Equal("demo_not_empty", again.Error?.Code);
        Assert.Equal(before, await app.Db(db => db.Journal.CountAsync(Ct)));
    }

    private static async Task<SeedDemo.Seeded> Seed(TestApp app)
    {
        var result = await TrySeed(app);
        return result.Ok ? result.Value : throw new InvalidOperationException(result.Error.Message);
    }

    private static async Task<Result<SeedDemo.Seeded>> TrySeed(TestApp app)
    {
        await using var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SeedDemo.Handler>().Handle(null, Ct);
    }
}
