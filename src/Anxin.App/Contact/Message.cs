using Anxin.App.Common;

namespace Anxin.App.Contact;

/// <summary>
/// Something the reporter is told: shown on the tracking page and sent by the configured sender. Text is made from key and parameters in
/// the reader's language.
/// </summary>
public sealed class Message
{
    private Message(Guid caseId, string key, string parameters, DateTime at) =>
        (CaseId, Key, Parameters, At) = (caseId, key, parameters, at);

    public Guid Id { get; private set; } = OrderedId.Next();

    public Guid CaseId { get; private set; }

    public string Key { get; private set; }

    /// <summary>JSON object of plain values; no personal data.</summary>
    public string Parameters { get; private set; }

    public DateTime At { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>Who is told.</summary>
    public Audience Audience { get; private set; }

    public static Message ToMerchant(Guid caseId, string key, string parameters, DateTime now) =>
        new(caseId, key, parameters, now) { Audience = Audience.Merchant };

    public static Message Of(Guid caseId, string key, string parameters, DateTime now) => new(caseId, key, parameters, now);

    public void MarkSent(DateTime now) => SentAt = now;
}
