using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Rules;

namespace Anxin.App.Claims;

/// <summary>The merchant is heard, and the two sides may settle.</summary>
public sealed partial class Claim
{
    /// <summary>The step by which the merchant was heard, or null while it was not.</summary>
    public Guid? MerchantStepId { get; private set; }

    public MerchantStepKind? MerchantAnswer { get; private set; }

    public bool Extended { get; private set; }

    public ClaimAsk? OfferedAsk { get; private set; }

    public long? OfferedMinor { get; private set; }

    /// <summary>The limit for grants by silence in the version the claim was filed under.</summary>
    public long TimeoutLimitMinor { get; private set; }

    /// <summary>What the published rule does when the merchant says nothing: it grants, or else a person decides.</summary>
    public bool SilenceGrants => Clean && PaysMoney(Ask) && AmountMinor <= TimeoutLimitMinor;

    public Error? Agree(string actor, byte[]? statement, ClaimPolicy policy, DateTime now)
    {
        if (RefuseAnswer(now) is { } refusal)
        {
            return refusal;
        }

        Answer(MerchantStepKind.Agreed, actor, statement, now);
        Settle(Ask, AmountMinor, policy, now);
        return null;
    }

    /// <summary>Offers something else. Money within what was asked for, unless the kind of help changes.</summary>
    public Error? Counter(string actor, ClaimAsk ask, long amountMinor, byte[]? statement, ClaimPolicy policy, DateTime now)
    {
        if (RefuseAnswer(now) is { } refusal)
        {
            return refusal;
        }

        if (amountMinor < 0 || amountMinor > AmountMinor || (PaysMoney(ask) && amountMinor == 0))
        {
            return new Invalid(
                "offer_out_of_range", "An offer of money is more than nothing and at most what was asked for.", "amountMinor",
                $"Offer at most {AmountMinor}.");
        }

        Answer(MerchantStepKind.Countered, actor, statement, now).Offering(ask, amountMinor);
        (OfferedAsk, OfferedMinor) = (ask, amountMinor);
        Enter(ClaimState.AwaitingBuyer, now.AddHours(policy.BuyerHours));
        return null;
    }

    public Error? Contest(string actor, byte[] statement, ClaimPolicy policy, DateTime now)
    {
        if (RefuseAnswer(now) is { } refusal)
        {
            return refusal;
        }

        Answer(MerchantStepKind.Contested, actor, statement, now);
        SendToReview(policy, now);
        return null;
    }

    /// <summary>The merchant leaves it to a person: no answer, and no grant without a decision either.</summary>
    public Error? Waive(string actor, ClaimPolicy policy, DateTime now)
    {
        if (RefuseAnswer(now) is { } refusal)
        {
            return refusal;
        }

        Answer(MerchantStepKind.Waived, actor, null, now);
        SendToReview(policy, now);
        return null;
    }

    public Error? Extend(ClaimPolicy policy, DateTime now)
    {
        if (RefuseAnswer(now) is { } refusal)
        {
            return refusal;
        }

        if (Extended)
        {
            return new Conflict("extended_already", "The window was extended once; that is all there is.", "Answer before it closes.");
        }

        (Extended, DueAt) = (true, DueAt!.Value.AddHours(policy.ExtensionHours));
        return null;
    }

    public Error? AcceptOffer(ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.AwaitingBuyer) ?? RefuseLate(now)) is { } refusal)
        {
            return refusal;
        }

        Settle(OfferedAsk!.Value, OfferedMinor!.Value, policy, now);
        return null;
    }

    public Error? DeclineOffer(ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.AwaitingBuyer) ?? RefuseLate(now)) is { } refusal)
        {
            return refusal;
        }

        SendToReview(policy, now);
        return null;
    }

    /// <summary>Silence: the published rule grants a clean claim of low value; everything else goes to a person.</summary>
    private void MissMerchant(ClaimPolicy policy, DateTime now)
    {
        Answer(MerchantStepKind.TimedOut, Actors.System, null, now);
        if (SilenceGrants)
        {
            Decide(Decision.ByTimeoutRule(this, now), policy, now);
        }
        else
        {
            SendToReview(policy, now);
        }
    }

    private Conflict? RefuseAnswer(DateTime now) => Refuse(ClaimState.AwaitingMerchant) ?? RefuseLate(now);

    private MerchantStep Answer(MerchantStepKind kind, string actor, byte[]? statement, DateTime now)
    {
        var step = Write(MerchantStep.Take(this, kind, actor, statement, now));
        (MerchantStepId, MerchantAnswer) = (step.Id, kind);
        return step;
    }

    private static bool PaysMoney(ClaimAsk ask) => ask is ClaimAsk.RefundOnly or ClaimAsk.ReturnAndRefund;
}
