using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>That a granted refund was paid, as the merchant or the payment system says.</summary>
public sealed class Payment
{
    private Payment(Guid id, Guid claimId, long amountMinor, string reference, string actor, DateTime at) =>
        (Id, ClaimId, AmountMinor, Reference, Actor, At) = (id, claimId, amountMinor, reference, actor, at);

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public long AmountMinor { get; private set; }

    /// <summary>How the payment system names it; one payment is recorded once.</summary>
    public string Reference { get; private set; }

    public string Actor { get; private set; }

    public DateTime At { get; private set; }

    internal static Payment Of(Claim claim, string reference, string actor, DateTime now) =>
        new(OrderedId.Next(), claim.Id, claim.SettledMinor, reference, actor, now);
}
