using Anxin.App.Common;

namespace Anxin.App.Parties;

/// <summary>
/// One line of the history of a technician, an account, an API key or an order: who changed what, when. Append-only, and without personal data.
/// </summary>
public sealed class PartyChange
{
    private PartyChange(Guid subjectId, string actor, string kind, string details, DateTime at) =>
        (SubjectId, Actor, Kind, Details, At) = (subjectId, actor, kind, details, at);

    public Guid Id { get; private set; } = OrderedId.Next();

    public Guid SubjectId { get; private set; }

    public string Actor { get; private set; }

    public string Kind { get; private set; }

    /// <summary>JSON; of a sealed field only that it changed.</summary>
    public string Details { get; private set; }

    public DateTime At { get; private set; }

    public static PartyChange Of(Guid subjectId, string actor, string kind, DateTime now) => new(subjectId, actor, kind, "{}", now);

    public static PartyChange Of<T>(Guid subjectId, string actor, string kind, T details, DateTime now) =>
        new(subjectId, actor, kind, Json.Write(details), now);
}
