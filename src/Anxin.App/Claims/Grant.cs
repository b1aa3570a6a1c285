using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>
/// A refund somebody is entitled to. It names the merchant's step it came after and, unless the sides agreed, the decision; paying it is
/// another act.
/// </summary>
public sealed class Grant
{
    private Grant(Guid id, Guid claimId, Guid merchantStepId, GrantBasis basis, long amountMinor, DateTime at) =>
        (Id, ClaimId, MerchantStepId, Basis, AmountMinor, At) = (id, claimId, merchantStepId, basis, amountMinor, at);

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public Guid MerchantStepId { get; private set; }

    public GrantBasis Basis { get; private set; }

    public Guid? DecisionId { get; private set; }

    public long AmountMinor { get; private set; }

    public DateTime At { get; private set; }

    internal static Grant Of(Claim claim, DateTime now) =>
        new(
            OrderedId.Next(), claim.Id, claim.MerchantStepId!.Value,
            claim.DecisionId is null ? GrantBasis.Agreement : GrantBasis.Decision, claim.SettledMinor, now) { DecisionId = claim.DecisionId };
}
