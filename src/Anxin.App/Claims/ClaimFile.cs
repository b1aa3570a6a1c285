using Anxin.App.Cases;
using Anxin.App.Contact;
using Anxin.App.Evidence;
using Anxin.App.Rules;

namespace Anxin.App.Claims;

/// <summary>Every row that a claim's view is made of.</summary>
internal sealed record ClaimFile(Claim Claim, Case Case, Order Order, string Merchant, PolicyVersion Policy)
{
    public required IReadOnlyList<EvidenceItem> Photos { get; init; }

    public required IReadOnlyList<OrderFile> Files { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    public required MerchantStep? Step { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    public required IReadOnlyList<Appeal> Appeals { get; init; }

    public required IReadOnlyList<ClaimStatement> Statements { get; init; }

    public required Grant? Grant { get; init; }

    public required Payment? Payment { get; init; }

    public required IReadOnlyList<JournalEntry> Journal { get; init; }

    public required IReadOnlyList<Message> Messages { get; init; }
}
