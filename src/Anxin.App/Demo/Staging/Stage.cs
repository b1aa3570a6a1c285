using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo.Staging;

/// <summary>
/// The product once more, with a clock that can be moved and one database transaction for everything: the demo's past is acted out by the
/// same handlers that serve the
/// present, nobody sees it before it is whole, and a seed that fails leaves nothing behind but files that nothing points to.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly HashSet<Guid> _known = [];
    private IDbContextTransaction? _transaction;
    private Caller? _caller;

    public Stage(AppOptions options, KeyRing ring, DateTime start)
    {
        Clock = new StageClock(start);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddAnxin(options with { Dispatch = options.Dispatch with { PlanBoards = false } }, ring);
        services.AddSingleton(provider => provider.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext());
        services.AddSingleton<ITextSender, SilentSender>();
        services.AddScoped(_ => _caller ?? throw new InvalidOperationException("Nobody acts in this scene."));
        _services = services.BuildServiceProvider();
        Db = _services.GetRequiredService<AppDb>();
    }

    public StageClock Clock { get; }

    public AppDb Db { get; }

    public Vault.Vault Vault => _services.GetRequiredService<Vault.Vault>();

    public JobTypes JobTypes => _services.GetRequiredService<JobTypes>();

    /// <summary>Jobs and offers written since they were last taken from here.</summary>
    public Queue<Job> NewJobs { get; } = [];

    public Queue<(Offer Offer, Booking Booking)> NewOffers { get; } = [];

    public async Task Open(CancellationToken ct) => _transaction = await Db.Database.BeginTransactionAsync(ct);

    public Task Commit(CancellationToken ct) => _transaction!.CommitAsync(ct);

    /// <summary>Lets somebody act at a time, in a scope of its own; what the act wrote is noted.</summary>
    public async Task<T> As<T>(Caller? caller, DateTime at, Func<IServiceProvider, Task<T>> act)
    {
        (_caller, Clock.Now) = (caller, at);
        Db.ChangeTracker.Clear();
        await using var scope = _services.CreateAsyncScope();
        var result = await act(scope.ServiceProvider);
        Note();
        Db.ChangeTracker.Clear();
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        await _services.DisposeAsync();
    }

    private void Note()
    {
        foreach (var job in Db.ChangeTracker.Entries<Job>().Where(e => e.State == EntityState.Unchanged && _known.Add(e.Entity.Id)))
        {
            NewJobs.Enqueue(job.Entity);
        }

        var bookings = Db.ChangeTracker.Entries<Booking>().ToDictionary(e => e.Entity.Id, e => e.Entity);
        foreach (var offer in Db.ChangeTracker.Entries<Offer>().Select(e => e.Entity))
        {
            // An open offer whose visit was not loaded was read, not made.
            if (offer.State == OfferState.Open && bookings.TryGetValue(offer.BookingId, out var booking) && _known.Add(offer.Id))
            {
                NewOffers.Enqueue((offer, booking));
            }
        }
    }
}
