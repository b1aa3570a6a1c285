using Anxin.App.Common;
using Anxin.Forensics.Inspecting;

namespace Anxin.App.Evidence;

/// <summary>What one check saw in one photo, kept with the version of the check; a later version adds rows and changes none.</summary>
public sealed class FindingRow
{
    /// <summary>The name under which the key of a mask is sealed.</summary>
    public const string MaskKeyField = "mask-key";

    private FindingRow(Guid id, Guid caseId, Guid evidenceId, string check, int checkVersion, Outcome outcome) =>
        (Id, CaseId, EvidenceId, Check, CheckVersion, Outcome) = (id, caseId, evidenceId, check, checkVersion, outcome);

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid EvidenceId { get; private set; }

    public string Check { get; private set; }

    public int CheckVersion { get; private set; }

    public Outcome Outcome { get; private set; }

    /// <summary>Place among the findings of this check version on this photo, from 0.</summary>
    public int Place { get; private set; }

    /// <summary>JSON of the whole finding.</summary>
    public string Body { get; private set; } = "{}";

    /// <summary>Where the mask of the finding lies in the file store, a PNG; null when it has none.</summary>
    public byte[]? MaskAddress { get; private set; }

    /// <summary>The mask's key, sealed with the case's.</summary>
    public byte[]? MaskKey { get; private set; }

    public DateTime At { get; private set; }

    public void Show(byte[] address, byte[] key) => (MaskAddress, MaskKey) = (address, key);

    public static FindingRow Of(EvidenceItem item, Finding finding, int place, DateTime now) =>
        new(OrderedId.Next(), item.CaseId, item.Id, finding.Check, finding.Version, finding.Outcome)
        {
            Place = place,
            Body = Common.Json.Write(finding),
            At = now,
        };
}
