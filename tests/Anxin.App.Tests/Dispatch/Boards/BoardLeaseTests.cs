using Anxin.App.Data;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Dispatch.Boards;

/// <summary>Who plans a board, and what becomes of a plan whose holder was overtaken.</summary>
public sealed class BoardLeaseTests
{
    private const int County = 420111;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_older_of_two_holders_after_a_pause_writes_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithTechnicianAtWork();
        await app.WithReport();
        await using var slow = app.Service<IServiceScopeFactory>().CreateAsyncScope();
        await using var quick = app.Service<IServiceScopeFactory>().CreateAsyncScope();
        var (first, board) = await Take(slow.ServiceProvider);
        Assert.Null(await slow.ServiceProvider.GetRequiredService<BoardLease>().Take(board, Ct)); // held

        app.Clock.Advance(TimeSpan.FromSeconds(16)); // the slow one pauses; its lease ends
        await app.RunJobs(); // another holder plans and offers
        var (revision, fence) = await app.Db(async one =>
        {
            var now = await one.ServiceBoards.AsNoTracking().SingleAsync(Ct);
            return (now.Revision, now.Fence);
        });
        Assert.True(fence > first.Fence);

        var db = slow.ServiceProvider.GetRequiredService<AppDb>();
        var planned = await slow.ServiceProvider.GetRequiredService<BoardPlanning>().Plan(first, Ct);
        await slow.ServiceProvider.GetRequiredService<PlanWriting>().Write(first, planned, Ct);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
        Assert.Equal(revision, await app.Db(one => one.ServiceBoards.Select(b => b.Revision).SingleAsync(Ct)));
        Assert.Equal(1, await app.Db(one => one.Bookings.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Of_many_who_reach_for_a_board_at_once_one_holds_it(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope();
            var lease = scope.ServiceProvider.GetRequiredService<BoardLease>();
            return await lease.Take(await lease.BoardOf(County, Ct), Ct);
        })));
        Assert.Single(tries, fence => fence is not null);
        Assert.Equal(1, await app.Db(db => db.ServiceBoards.CountAsync(b => db.BoardCounties.Any(c => c.BoardId == b.Id), Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Boards_planned_at_once_never_book_a_technician_twice(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork(shape: (t, _) => t.Cover([420111, 420106, 420102, 420103], t.Hours.ToList()));
        string[] places = ["湖北省武汉市洪山区珞喻路1号", "湖北省武汉市武昌区中山路1号", "湖北省武汉市江岸区沿江大道1号", "湖北省武汉市江汉区解放大道1号"];
        await Task.WhenAll(places.Select((place, i) => app.WithReport(r =>
        {
            r["address"] = place;
            r["phone"] = $"1370000000{i}";
        })));
        await app.RunJobsOnNodes(3);
        for (var i = 0; i < 5; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(30)); // what was refused because of the other boards comes back
            await app.RunJobsOnNodes(3);
        }

        var starts = await app.Db(db => db.Bookings.Where(b => b.TechnicianId == technician.Id
            && b.State == App.Repairs.BookingState.Offered)
            .OrderBy(b => b.WindowStart).Select(b => b.WindowStart).ToListAsync(Ct));
        Assert.Equal(places.Length, starts.Count);
        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(90), $"{pair}"));
    }

    private static async Task<(ServiceBoard Board, Guid Id)> Take(IServiceProvider services)
    {
        var lease = services.GetRequiredService<BoardLease>();
        var id = await lease.BoardOf(County, Ct);
        Assert.NotNull(await lease.Take(id, Ct));
        return (await services.GetRequiredService<AppDb>().ServiceBoards.SingleAsync(b => b.Id == id, Ct), id);
    }
}
