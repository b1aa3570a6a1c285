using System.Collections.Frozen;


namespace Anxin.App.Jobs;

/// <summary>Which handler runs which job. A job is named after its payload record (OfferWork, ExpireOffer).</summary>
public sealed class JobTypes(IEnumerable<JobTypes.Registration> registrations)
{
    private readonly FrozenDictionary<string, Registration> _byName = registrations.ToFrozenDictionary(r => r.Name);

    /// <summary>How a kind of job is run; with <see cref="Every"/> set it comes back by itself.</summary>
    public sealed record Registration(string Name, Func<IServiceProvider, string, CancellationToken, Task> Run, TimeSpan? Every = null);

    public IEnumerable<Registration> Recurring => _byName.Values.Where(r => r.Every is not null);

    public Registration? Find(string name) => _byName.GetValueOrDefault(name);
}

