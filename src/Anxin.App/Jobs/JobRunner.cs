using System.Diagnostics;
using System.Security.Cryptography;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Anxin.App.Jobs;

/// <summary>
/// Runs due jobs: lease, run, and end each in the transaction of its own changes. Leases are short and renewed while their jobs run. A
/// runner that dies loses nothing: its leases end and others take over. One that only seemed dead cannot end what was taken from it, for
/// the end holds only under its own lease (LeasedBy is a concurrency token).
/// </summary>
public sealed partial class JobRunner(
    IServiceScopeFactory scopes, JobTypes types, JobSignal signal, TimeProvider clock, ILogger<JobRunner> logger) : BackgroundService
{
    public const int MaxAttempts = 8;
    private const int AtOnce = 4;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly string _owner = $"{Environment.MachineName[..Math.Min(20, Environment.MachineName.Length)]}/{OrderedId.Next():N}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunDue(stoppingToken) == 0)
                {
                    await signal.Wait(Look, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogLookFailed(e);
                await Task.Delay(Look, clock, stoppingToken);
            }
        }
    }

    /// <summary>Runs what is due now and says how many jobs that were.</summary>
    public async Task<int> RunDue(CancellationToken ct)
    {
        List<Job> jobs;
        await using (var scope = scopes.CreateAsyncScope())
        {
            jobs = await scope.ServiceProvider.GetRequiredService<JobLeases>().Take(_owner, clock.UtcNow(), Lease, AtOnce * 4, ct);
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewing = Renew([.. jobs.Select(j => j.Id)], ended.Token);
        try
        {
            await Parallel.ForEachAsync(
                jobs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (job, token) => await Run(job, token));
            return jobs.Count;
        }
        finally
        {
            await ended.CancelAsync();
            await renewing;
        }
    }

    /// <summary>Keeps the leases of jobs that run, or wait for their turn, until all have ended.</summary>
    private async Task Renew(IReadOnlyCollection<Guid> jobs, CancellationToken ended)
    {
        while (jobs.Count > 0)
        {
            try
            {
                await Task.Delay(Beat, clock, ended);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<JobLeases>().Renew(_owner, jobs, clock.UtcNow() + Lease, ended);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogRenewalFailed(e);
            }
        }
    }

    private async Task Run(Job job, CancellationToken ct)
    {
        using var activity = Telemetry.Source.StartActivity("job " + job.Type);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var type = types.Find(job.Type) ?? throw new InvalidOperationException($"No handler for jobs of type {job.Type}.");

            // The job's end is tracked before the handler runs: whichever save comes first carries it.
            db.Attach(job);
            if (type.Every is { } every)
            {
                job.Repeat(clock.UtcNow() + every);
            }
            else
            {
                db.Remove(job);
            }

            await type.Run(scope.ServiceProvider, job.Payload, ct);
            await db.SaveChangesAsync(ct);
            Telemetry.JobsDone.Add(1, new KeyValuePair<string, object?>("type", job.Type));
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Telemetry.JobsFailed.Add(1, new KeyValuePair<string, object?>("type", job.Type));
            LogJobFailed(e, job.Type, job.Id, job.Attempts);
            await Fail(job.Id, e, ct);
        }
        finally
        {
            Telemetry.JobSeconds.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("type", job.Type));
        }
    }

    private async Task Fail(Guid id, Exception e, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Jobs.FirstOrDefaultAsync(j => j.Id == id && j.LeasedBy == _owner, ct) is not { } job)
        {
            return;
        }

        // 2, 4, 8 … seconds, at most ten minutes, ± 25 %: many jobs that failed together do not come back together.
        // Two people acting on one case at once is no fault of the job: it comes back at once.
        var seconds = e is DbUpdateConcurrencyException ? 1 : Math.Min(600, Math.Pow(2, job.Attempts));
        var delay = TimeSpan.FromSeconds(seconds * RandomNumberGenerator.GetInt32(750, 1251) / 1000.0);
        // A recurring job is never given up: the next time may find its cause gone.
        var most = types.Find(job.Type)?.Every is null ? MaxAttempts : int.MaxValue;
        job.Fail($"{e.GetType().Name}: {e.Message}", clock.UtcNow(), most, delay);
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for due jobs failed")]
    private partial void LogLookFailed(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The leases of running jobs could not be renewed")]
    private partial void LogRenewalFailed(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Type} {Id} failed at attempt {Attempt}")]
    private partial void LogJobFailed(Exception e, string type, Guid id, int attempt);
}
