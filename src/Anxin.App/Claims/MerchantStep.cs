using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>
/// How the merchant was heard: an answer, a waiver, or silence that outlasted the window. Written once and never changed; no grant exists
/// without one.
/// </summary>
public sealed class MerchantStep
{
    private MerchantStep(Guid id, Guid claimId, MerchantStepKind kind, string actor, DateTime dueAt, DateTime at) =>
        (Id, ClaimId, Kind, Actor, DueAt, At) = (id, claimId, kind, actor, dueAt, at);

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public MerchantStepKind Kind { get; private set; }

    public string Actor { get; private set; }

    /// <summary>When the window closed, as both sides saw it.</summary>
    public DateTime DueAt { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>What was offered instead, for <see cref="MerchantStepKind.Countered"/>.</summary>
    public ClaimAsk? OfferedAsk { get; private set; }

    public long? OfferedMinor { get; private set; }

    /// <summary>The merchant's words, sealed.</summary>
    public byte[]? Statement { get; private set; }

    internal static MerchantStep Take(Claim claim, MerchantStepKind kind, string actor, byte[]? statement, DateTime now) =>
        new(OrderedId.Next(), claim.Id, kind, actor, claim.DueAt!.Value, now) { Statement = statement };

    internal MerchantStep Offering(ClaimAsk ask, long amountMinor)
    {
        (OfferedAsk, OfferedMinor) = (ask, amountMinor);
        return this;
    }
}
