using Anxin.App.Cases;
using Anxin.App.Parties;

namespace Anxin.App.Demo.Acting;

/// <summary>Who of the staff acts in the demo's past.</summary>
internal sealed record Cast(Caller Agent, Caller Dispatcher, Caller Administrator)
{
    /// <summary>Two, because an appeal is decided by another person.</summary>
    public required IReadOnlyList<Caller> Reviewers { get; init; }

    /// <summary>The staff of the two shops.</summary>
    public required IReadOnlyList<Caller> Merchants { get; init; }

    public static Caller Merchant(Guid account, Guid merchant) => new(Role.Merchant, account, merchant, null, null, Actors.Account(account));

    public static Caller Staff(Role role, Guid account) => new(role, account, null, null, null, Actors.Account(account));

    public static Caller Technician(Guid id) => new(Role.Technician, null, null, id, null, Actors.Technician(id));
}
