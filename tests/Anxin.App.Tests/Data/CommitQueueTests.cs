using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Committing;

/// <summary>Many groups in one transaction, each with its own fate.</summary>
public sealed class CommitQueueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_group_that_cannot_be_stored_does_not_take_its_neighbours_with_it(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (queue, taken) = (app.Service<CommitQueue>(), Guid.CreateVersion7());
        await queue.Commit([new Merchant(taken, "first")], Ct);
        for (var round = 0; round < 5; round++)
        {
            var twin = Guid.CreateVersion7();
            var good = Enumerable.Range(0, 20).Select(_ => queue.Commit([new Merchant(Guid.CreateVersion7(), "good"), new Merchant(Guid.CreateVersion7(), "good")], Ct)).ToList();
            var duplicates = Enumerable.Range(0, 3).Select(_ => queue.Commit([new Merchant(Guid.CreateVersion7(), "half"), new Merchant(taken, "again")], Ct)).ToList();
            var twins = Enumerable.Range(0, 4).Select(_ => queue.Commit([new Merchant(twin, "twin")], Ct)).ToList();
            var orphan = queue.Commit([new Brand(Guid.CreateVersion7(), Guid.NewGuid(), "无主", "Orphan", false)], Ct);

            await Task.WhenAll(good);
            foreach (var bad in duplicates.Append(orphan))
            {
                await Assert.ThrowsAsync<DbUpdateException>(() => bad);
            }

            Assert.Equal(1, await Succeeded(twins));
        }

        var counts = await app.Db(async db => (
            await db.Merchants.CountAsync(m => m.Name == "good", Ct), await db.Merchants.CountAsync(m => m.Name == "half" || m.Name == "again", Ct),
            await db.Merchants.CountAsync(m => m.Name == "twin", Ct), await db.Brands.CountAsync(Ct)));
        Assert.Equal((200, 0, 5, 0), counts);
    }

    private static async Task<int> Succeeded(IEnumerable<Task> tasks)
    {
        var succeeded = 0;
        foreach (var task in tasks)
        {
            try
            {
                await task;
                succeeded++;
            }
            catch (DbUpdateException e)
            {
                Assert.True(e.IsUniqueViolation());
            }
        }

        return succeeded;
    }
}
