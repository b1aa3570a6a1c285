using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Anxin.App.Data;

/// <summary>
/// Commits independent groups of new rows together: while one transaction reaches the disk the next waits and grows. A caller goes on only when its own rows are
/// committed, so an acknowledgement means what it says; a group that cannot be stored does not take its neighbours with it.
/// </summary>
public sealed class CommitQueue(IDbContextFactory<AppDb> databases, DatabaseOptions database) : BackgroundService
{
    private const int LargestBatch = 32;
    private readonly Channel<Group> _waiting = Channel.CreateBounded<Group>(1024);

    private sealed record Group(IReadOnlyList<object> Rows, TaskCompletionSource Done);

    public async Task Commit(IReadOnlyList<object> rows, CancellationToken ct)
    {
        var group = new Group(rows, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _waiting.Writer.WriteAsync(group, ct);

        // Not cancelled from here on: the rows may be committed already, and the caller must learn whether they are.
        await group.Done.Task;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, database.IsSqlite ? 1 : 2).Select(_ => Task.Run(Drain, CancellationToken.None)));

    private async Task Drain()
    {
        var batch = new List<Group>(LargestBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var group))
            {
                batch.Add(group);
            }

            await CommitBatch(batch);
        }
    }

    private async Task CommitBatch(IReadOnlyList<Group> batch)
    {
        try
        {
            await Save(batch.SelectMany(g => g.Rows));
        }
        catch (Exception) when (batch.Count > 1)
        {
            // A refusal by the database, or by EF before it gets there: the same request twice in one batch has the same key twice.
            foreach (var group in batch)
            {
                await CommitBatch([group]);
            }

            return;
        }
        catch (Exception e)
        {
            foreach (var group in batch)
            {
                group.Done.SetException(e);
            }

            return;
        }

        foreach (var group in batch)
        {
            group.Done.SetResult();
        }
    }

    private async Task Save(IEnumerable<object> rows)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
