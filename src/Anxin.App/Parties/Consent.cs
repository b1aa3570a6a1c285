namespace Anxin.App.Parties;

/// <summary>That a reporter agreed to a version of a notice, and when.</summary>
public sealed class Consent(Guid caseId, string notice, string noticeVersion, DateTime at)
{
    public Guid CaseId { get; private set; } = caseId;

    public string Notice { get; private set; } = notice;

    public string NoticeVersion { get; private set; } = noticeVersion;

    public DateTime At { get; private set; } = at;
}
