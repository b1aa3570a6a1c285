using Anxin.App.Claims;
using Anxin.App.Common;

namespace Anxin.App.Evidence;

public enum EvidenceKind
{
    Report,
    Completion,
    Claim,
    MerchantAnswer,
    Statement,
    Appeal,
    Return,
    Inspection,
}

/// <summary>A photo that belongs to a case. The bytes are in the file store; this row holds the file's key, wrapped for the case.</summary>
public sealed class EvidenceItem
{
    private EvidenceItem(Guid id, Guid caseId, EvidenceKind kind, byte[] fileAddress, byte[] fileKey, DateTime receivedAt) =>
        (Id, CaseId, Kind, FileAddress, FileKey, ReceivedAt) = (id, caseId, kind, fileAddress, fileKey, receivedAt);

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public EvidenceKind Kind { get; private set; }

    public byte[] FileAddress { get; private set; }

    public byte[] FileKey { get; private set; }

    public string ContentType { get; private set; } = "";

    public int Width { get; private set; }

    public int Height { get; private set; }

    public long Bytes { get; private set; }

    public DateTime ReceivedAt { get; private set; }

    public byte[]? PreviewAddress { get; private set; }

    public byte[]? PreviewKey { get; private set; }

    /// <summary>Why no preview could be made: the file's structure is sound but its pixels do not decode.</summary>
    public string? PreviewProblem { get; private set; }

    /// <summary>What the photo was asked to show, where shots are guided.</summary>
    public Shot? Shot { get; private set; }

    /// <summary>Which side of a claim gave it; null for a repair's photos and an inspection's.</summary>
    public ClaimParty? Party { get; private set; }

    public int Version { get; private set; }

    public void Show(ClaimParty? party, Shot? shot) => (Party, Shot) = (party, shot);

    public static EvidenceItem Receive(Guid caseId, EvidenceKind kind, byte[] fileAddress, byte[] fileKey, DateTime now) =>
        new(OrderedId.Next(), caseId, kind, fileAddress, fileKey, now);

    public void Describe(string contentType, int width, int height, long bytes) =>
        (ContentType, Width, Height, Bytes) = (contentType, width, height, bytes);

    public void AddPreview(byte[] address, byte[] key) => (PreviewAddress, PreviewKey, PreviewProblem) = (address, key, null);

    public void RefusePreview(string problem) => PreviewProblem = problem;
}
