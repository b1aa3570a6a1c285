using Anxin.App.Common;

namespace Anxin.App.Vault;

/// <summary>One reading of a clear value: who read which field of whom, when and why.</summary>
public sealed class AccessRecord
{
    /// <summary>The reason that stands for words somebody gave; the words themselves are sealed.</summary>
    public const string Given = "given";

    /// <summary>The name under which such words are sealed.</summary>
    internal const string Words = "access-reason";

    private AccessRecord(Guid subjectId, string actor, string field, string reason, DateTime at) =>
        (SubjectId, Actor, Field, Reason, At) = (subjectId, actor, field, reason, at);

    public Guid Id { get; private set; } = OrderedId.Next();

    /// <summary>The case, technician or account whose data was read.</summary>
    public Guid SubjectId { get; private set; }

    public string Actor { get; private set; }

    public string Field { get; private set; }

    /// <summary>The page that showed it, or <see cref="Given"/>.</summary>
    public string Reason { get; private set; }

    /// <summary>What somebody gave as the reason, sealed with the subject's key: people write names and phones into it.</summary>
    public byte[]? SealedReason { get; private set; }

    public DateTime At { get; private set; }

    internal static AccessRecord Of(
        Guid subjectId, string actor, string field, string reason, DateTime now, byte[]? sealedReason = null) =>
        new(subjectId, actor, field, reason, now) { SealedReason = sealedReason };
}
