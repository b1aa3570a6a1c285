namespace Anxin.App.Vault;

/// <summary>One reading of a clear value: who read which field of whom, when and why.</summary>
public sealed class AccessRecord
{
    private AccessRecord(Guid subjectId, string actor, string field, string reason, DateTime at) =>
        (SubjectId, Actor, Field, Reason, At) = (subjectId, actor, field, reason, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The case, technician or account whose data was read.</summary>
    public Guid SubjectId { get; private set; }

    public string Actor { get; private set; }

    public string Field { get; private set; }

    public string Reason { get; private set; }

    public DateTime At { get; private set; }

    public static AccessRecord Of(Guid subjectId, string actor, string field, string reason, DateTime now) =>
        new(subjectId, actor, field, reason, now);
}
