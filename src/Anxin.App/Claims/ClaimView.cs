using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Repairs;
using Anxin.App.Rules;

namespace Anxin.App.Claims;

/// <summary>
/// One claim, whole: the same record for buyer, merchant and reviewer, with the same facts, times, reasons and photos. Only what one may do
/// differs. Personal data is masked for all alike.
/// </summary>
public sealed record ClaimView(
    string Number,
    Guid CaseId,
    int Version,
    ClaimState State,
    ClaimReason Reason,
    ClaimAsk Ask,
    long AmountMinor,
    string Currency,
    int? Line,
    ClaimView.OrderPart Order,
    DateTime SubmittedAt,
    DateTime? DueAt,
    ClaimActor? DueFor,
    bool Extended,
    bool Clean,
    string Statement,
    string DeclarationVersion,
    PolicyView Policy,
    IReadOnlyList<ClaimView.Photo> Photos,
    IReadOnlyList<ClaimView.MerchantFile> Listing,
    IReadOnlyList<ClaimView.MerchantFile> Packing,
    IReadOnlyList<FindingView> Findings,
    ClaimView.Answer? MerchantStep,
    IReadOnlyList<ClaimView.Ruled> Decisions,
    IReadOnlyList<ClaimView.Appealed> Appeals,
    IReadOnlyList<ClaimView.Said> Statements,
    ClaimView.Settled? Settlement,
    ClaimView.Inspected? Inspection,
    IReadOnlyList<ClaimView.Happened> Timeline,
    IReadOnlyList<ClaimView.Told> Notices,
    IReadOnlyList<string> Allowed,
    ClaimView.ComingNext Next) : IVersioned
{
    public sealed record OrderPart(
        string Number, string Merchant, string Title, long PaidMinor, DateTime PlacedAt, DateTime? ShippedAt, DateTime? DeliveredAt);

    /// <summary>A photo of the file; ready once its preview is made. No party for those of an inspection.</summary>
    public sealed record Photo(
        Guid Id, EvidenceKind Kind, ClaimParty? Party, Shot? Shot, string ContentType, int Width, int Height, bool Ready, string? PreviewProblem,
        DateTime ReceivedAt);

    /// <summary>A file of the merchant as it stood when the claim was filed, even if removed since.</summary>
    public sealed record MerchantFile(
        Guid Id, OrderFileKind Kind, int? Line, string ContentType, int Width, int Height, bool Ready, bool Removed, DateTime ReceivedAt);

    public sealed record Answer(MerchantStepKind Kind, DateTime At, string? Statement, ClaimAsk? OfferedAsk, long? OfferedMinor);

    /// <summary>A decision. Without a reviewer it was the published timeout rule, which states its own reason.</summary>
    public sealed record Ruled(
        Guid Id, int Seq, DecisionOutcome Outcome, long AmountMinor, DateTime At, string DecidedBy, string? Reviewer, string? Reasons,
        int PolicyVersion, IReadOnlyList<Guid> Findings, IReadOnlyList<string> LawCardIds, Guid? AppealId);

    public sealed record Appealed(Guid Id, ClaimParty Party, bool NewEvidence, string Statement, DateTime At);

    public sealed record Said(ClaimParty Party, string Text, DateTime At);

    public sealed record Settled(ClaimAsk Ask, long AmountMinor, DateTime? SentAt, DateTime? GrantedAt, DateTime? PaidAt, string? Reference);

    /// <summary>An inspection on site; no number where nobody could be sent.</summary>
    public sealed record Inspected(string? RepairNumber, WorkOrderState? State, string? Report, IReadOnlyList<Guid> Photos);

    public sealed record Happened(DateTime At, string Kind, ClaimActor Actor, IReadOnlyDictionary<string, string> Parameters);

    public sealed record Told(DateTime At, string Key, IReadOnlyDictionary<string, string> Parameters);

    /// <summary>What comes next, as a word a page has a sentence for.</summary>
    public sealed record ComingNext(string Code, IReadOnlyDictionary<string, string> Parameters);
}
