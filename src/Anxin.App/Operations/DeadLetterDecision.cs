using Anxin.App.Common;

namespace Anxin.App.Operations;

public enum DeadLetterAct
{
    Replayed,
    Discarded,
}

/// <summary>What an operator decided about a job that was given up. Kept after the job is gone.</summary>
public sealed class DeadLetterDecision
{
    private DeadLetterDecision(Guid jobId, string type, DeadLetterAct act, string actor, DateTime at) =>
        (JobId, Type, Act, Actor, At) = (jobId, type, act, actor, at);

    public Guid Id { get; private set; } = OrderedId.Next();

    public Guid JobId { get; private set; }

    public string Type { get; private set; }

    public Guid? CaseId { get; private set; }

    public DeadLetterAct Act { get; private set; }

    public string Actor { get; private set; }

    public string? Reason { get; private set; }

    public string? LastError { get; private set; }

    public DateTime At { get; private set; }

    internal static DeadLetterDecision Of(Jobs.Job job, DeadLetterAct act, string actor, string? reason, DateTime now) =>
        new(job.Id, job.Type, act, actor, now) { CaseId = job.CaseId, Reason = reason, LastError = job.LastError };
}
