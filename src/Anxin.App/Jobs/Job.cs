using Anxin.App.Common;

namespace Anxin.App.Jobs;

public enum JobState
{
    Waiting,
    Dead,
}

/// <summary>
/// Something that must happen, written down in the transaction that made it necessary. A timer is a job that is due later.
/// </summary>
public sealed class Job
{
    private Job(string type, string payload, DateTime dueAt, DateTime createdAt) =>
        (Type, Payload, DueAt, CreatedAt) = (type, payload, dueAt, createdAt);

    public Guid Id { get; private set; } = OrderedId.Next();

    public string Type { get; private set; }

    public string Payload { get; private set; }

    public Guid? CaseId { get; private set; }

    /// <summary>At most one waiting job has a given key; enqueueing it again is refused by the database.</summary>
    public string? Key { get; private set; }

    public JobState State { get; private set; }

    public DateTime DueAt { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public int Attempts { get; private set; }

    public string? LeasedBy { get; private set; }

    public DateTime? LeasedUntil { get; private set; }

    public string? LastError { get; private set; }

    public DateTime? FailedAt { get; private set; }

    internal static Job Create(string type, string payload, DateTime dueAt, DateTime now, Guid? caseId, string? key) =>
        new(type, payload, dueAt, now) { CaseId = caseId, Key = key };

    /// <summary>After a failure: tried again later with growing, jittered delay, or given up and shown to an operator.</summary>
    internal void Fail(string error, DateTime now, int maxAttempts, TimeSpan delay)
    {
        (LastError, FailedAt, LeasedBy, LeasedUntil) = (error.Length > 2000 ? error[..2000] : error, now, null, null);
        (State, DueAt) = Attempts >= maxAttempts ? (JobState.Dead, DueAt) : (JobState.Waiting, now + delay);
    }

    /// <summary>A job that comes back by itself.</summary>
    internal void Repeat(DateTime dueAt) => (DueAt, Attempts, LeasedBy, LeasedUntil) = (dueAt, 0, null, null);

    internal void Replay(DateTime now) => (State, Attempts, DueAt, LeasedBy, LeasedUntil) = (JobState.Waiting, 0, now, null, null);
}
