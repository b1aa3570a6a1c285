using Anxin.App.Claims;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo.Staging;

/// <summary>
/// What happens in the demo's past, in the order of its times: the acts of people, and the product's own jobs and timers when they are
/// due.
/// </summary>
internal sealed class Timeline(Stage stage, DateTime end)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan JobDelay = TimeSpan.FromMilliseconds(350);
    private readonly PriorityQueue<Func<DateTime, Task>, (DateTime At, int Order)> _events = new();
    private readonly List<Job> _quiet = [];
    private readonly Dictionary<string, Guid> _boards = [];
    private int _order;

    public DateTime End => end;

    /// <summary>Lets something happen at a time; nothing happens after the end.</summary>
    public void At(DateTime when, Func<DateTime, Task> act)
    {
        if (when <= end)
        {
            _events.Enqueue(act, (when, _order++));
        }
    }

    public async Task Run(Action<Offer, Booking> offered, Action<int, int> progress, CancellationToken ct)
    {
        var done = 0;
        while (_events.TryDequeue(out var act, out var place))
        {
            ct.ThrowIfCancellationRequested();
            await act(place.At);
            progress(++done, done + _events.Count + _quiet.Count);
            while (stage.NewOffers.TryDequeue(out var made))
            {
                offered(made.Offer, made.Booking);
            }

            while (stage.NewJobs.TryDequeue(out var job))
            {
                Plan(job, ct);
            }
        }

        await RunQuiet(ct);
        await KeepNewestPlans(ct);
    }

    // A board is planned once, as it is at the end, by the server that opens it.
    private async Task KeepNewestPlans(CancellationToken ct)
    {
        var kept = _boards.Values.ToList();
        await stage.Db.Jobs.Where(j => j.Type == nameof(PlanBoard) && !kept.Contains(j.Id)).ExecuteDeleteAsync(ct);
    }

    // Texts and previews change nothing that anybody waits for: they are done together at the end, which is much faster.
    private void Plan(Job job, CancellationToken ct)
    {
        if (job.Type is nameof(SendMessage) or nameof(MakePreview) or nameof(MakeOrderPreview))
        {
            _quiet.Add(job);
        }
        else if (job.Type == nameof(PlanBoard))
        {
            _boards[job.Payload[..job.Payload.IndexOf(',', StringComparison.Ordinal)]] = job.Id;
        }
        else if (job.DueAt < end)
        {
            At(job.DueAt + JobDelay, at => stage.As(null, at, services => RunOne(job, services, ct)));
        }
    }

    private async Task<bool> RunOne(Job job, IServiceProvider services, CancellationToken ct)
    {
        await RunUnsaved(job, services, ct);
        await services.GetRequiredService<AppDb>().SaveChangesAsync(ct);
        return true;
    }

    private async Task RunUnsaved(Job job, IServiceProvider services, CancellationToken ct)
    {
        stage.Db.Attach(job);
        stage.Db.Remove(job);
        await stage.JobTypes.Find(job.Type)!.Run(services, job.Payload, ct);
    }

    private async Task RunQuiet(CancellationToken ct)
    {
        foreach (var batch in _quiet.Chunk(BatchSize))
        {
            await stage.As(
                null,
                end,
                async services =>
                {
                    foreach (var job in batch)
                    {
                        stage.Clock.Now = job.DueAt + JobDelay;
                        await RunUnsaved(job, services, ct);
                    }

                    return await services.GetRequiredService<AppDb>().SaveChangesAsync(ct);
                });
        }
    }
}
