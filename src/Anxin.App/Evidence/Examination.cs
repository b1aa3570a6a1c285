namespace Anxin.App.Evidence;

/// <summary>That a photo was looked at whole by one engine: the checks in the versions they had then. Another engine looks again.</summary>
public sealed class Examination
{
    private Examination(Guid evidenceId, string engine, DateTime at) => (EvidenceId, Engine, At) = (evidenceId, engine, at);

    public Guid EvidenceId { get; private set; }

    /// <summary>Which engine, as <see cref="EngineMark"/> names it.</summary>
    public string Engine { get; private set; }

    public DateTime At { get; private set; }

    public static Examination Of(Guid evidenceId, string engine, DateTime now) => new(evidenceId, engine, now);
}
