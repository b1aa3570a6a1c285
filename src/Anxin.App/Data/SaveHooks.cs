using System.Collections.Concurrent;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Anxin.App.Data;

/// <summary>
/// Around every save: on SQLite, which has one writer, savers queue for it here instead of polling a busy file; and the job runner is woken when a save brought it work.
/// </summary>
public sealed class SaveHooks(DatabaseOptions database, JobSignal signal) : SaveChangesInterceptor, IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly ConcurrentDictionary<DbContext, byte> _writing = new(ReferenceEqualityComparer.Instance);

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (database.IsSqlite)
        {
            await _writer.WaitAsync(cancellationToken);
            _writing[eventData.Context!] = 0;
        }

        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Release(eventData.Context);
        if (eventData.Context!.ChangeTracker.Entries<Job>().Any())
        {
            signal.Wake();
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>A save refused because of a stale row ends here: EF does not report it as failed.</summary>
    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Release(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Release(eventData.Context);
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Release(eventData.Context);
        return Task.CompletedTask;
    }

    /// <summary>Runs a write that is no SaveChanges (a bulk update, a lease) in its turn.</summary>
    public async Task<T> Write<T>(Func<Task<T>> write, CancellationToken ct)
    {
        if (!database.IsSqlite)
        {
            return await write();
        }

        await _writer.WaitAsync(ct);
        try
        {
            return await write();
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose() => _writer.Dispose();

    private void Release(DbContext? context)
    {
        if (context is not null && _writing.TryRemove(context, out _))
        {
            _writer.Release();
        }
    }
}
