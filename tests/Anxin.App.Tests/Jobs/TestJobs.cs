using System.Collections.Concurrent;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Jobs;

public sealed record Count(int Number);

public sealed record WriteThenThrow(string Name);

public sealed record Regular;

/// <summary>Writes a merchant of this name when it is let go on.</summary>
public sealed record Slow(string Name);

/// <summary>What the test's jobs did, and whether they should fail.</summary>
public sealed class JobDiary
{
    private int _regularRuns;

    public ConcurrentDictionary<int, int> Counted { get; } = new();

    public bool Failing { get; set; }

    /// <summary>How often the slow job was begun; only the first run waits.</summary>
    public int SlowRuns { get; set; }

    public SemaphoreSlim SlowBegan { get; } = new(0);

    public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int RegularRuns => _regularRuns;

    public void Ran() => Interlocked.Increment(ref _regularRuns);

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<JobDiary>();
        services.AddJob<Count, CountHandler>();
        services.AddJob<Slow, SlowHandler>();
        services.AddJob<WriteThenThrow, WriteThenThrowHandler>();
        services.AddJob<Regular, RegularHandler>(TimeSpan.FromMinutes(5));
    }

    public sealed class CountHandler(JobDiary diary) : IJobHandler<Count>
    {
        public async Task Run(Count payload, CancellationToken ct)
        {
            await Task.Yield();
            if (diary.Failing)
            {
                throw new InvalidOperationException("the gateway is down");
            }

            diary.Counted.AddOrUpdate(payload.Number, 1, (_, n) => n + 1);
        }
    }

    public sealed class SlowHandler(AppDb db, JobDiary diary) : IJobHandler<Slow>
    {
        public async Task Run(Slow payload, CancellationToken ct)
        {
            var run = diary.SlowRuns++;
            diary.SlowBegan.Release();
            if (run == 0)
            {
                await diary.GoOn.Task.WaitAsync(ct);
            }

            db.Merchants.Add(new Merchant(Guid.CreateVersion7(), payload.Name));
        }
    }

    public sealed class WriteThenThrowHandler(AppDb db) : IJobHandler<WriteThenThrow>
    {
        public Task Run(WriteThenThrow payload, CancellationToken ct)
        {
            db.Merchants.Add(new Merchant(Guid.CreateVersion7(), payload.Name));
            throw new InvalidOperationException("after writing");
        }
    }

    public sealed class RegularHandler(JobDiary diary) : IJobHandler<Regular>
    {
        public Task Run(Regular payload, CancellationToken ct)
        {
            diary.Ran();
            return diary.Failing ? throw new InvalidOperationException("not now") : Task.CompletedTask;
        }
    }
}
