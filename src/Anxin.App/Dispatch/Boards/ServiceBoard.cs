using Anxin.App.Common;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// The dispatch board of a service territory: one county, or several that somebody grouped. Who plans it holds it for a short while, and
/// every holder gets a higher fence: a plan written under an older one is refused.
/// </summary>
public sealed class ServiceBoard
{
    private ServiceBoard(Guid id, DateTime createdAt) => (Id, CreatedAt) = (id, createdAt);

    public Guid Id { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>The name of a group; null for a single county, which has its own.</summary>
    public string? Name { get; private set; }

    /// <summary>
    /// Counts the holders there were. Part of every write of the board, so that a holder who was overtaken writes nothing.
    /// </summary>
    public int Fence { get; private set; }

    public DateTime? HeldUntil { get; private set; }

    /// <summary>Counts the changes that people may have seen: plans, and what dispatchers did.</summary>
    public int Revision { get; private set; }

    /// <summary>When the newest plan began to read: it knows whatever was saved before.</summary>
    public DateTime? ReadAt { get; private set; }

    public DateTime? PlannedAt { get; private set; }

    /// <summary>What the plan costs, in minor units.</summary>
    public long Cost { get; private set; }

    /// <summary>Set when the newest attempt to plan failed; offers then go by the search alone.</summary>
    public string? Fault { get; private set; }

    public static ServiceBoard Found(string? name, DateTime now) => new(OrderedId.Next(), now) { Name = name };

    /// <summary>A plan was written; the board is free for the next holder.</summary>
    public void Plan(DateTime readAt, DateTime now, long cost) =>
        (Revision, ReadAt, PlannedAt, Cost, Fault, HeldUntil) = (Revision + 1, readAt, now, cost, null, null);

    /// <summary>It could not be planned. Why is kept for the dispatcher.</summary>
    public void Fail(DateTime readAt, string fault) =>
        (Revision, ReadAt, Fault, HeldUntil) = (Revision + 1, readAt, fault.Length > 500 ? fault[..500] : fault, null);

    /// <summary>A dispatcher changed something.</summary>
    public void Touch() => Revision++;
}
