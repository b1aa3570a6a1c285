using Anxin.App.Common;
using Anxin.App.Rules;

namespace Anxin.App.Claims;

/// <summary>What follows when the sides agree or a decision takes effect: goods back, a replacement, a grant, its payment.</summary>
public sealed partial class Claim
{
    /// <summary>What the claim was settled at, in minor units; 0 where no money is paid.</summary>
    public long SettledMinor { get; private set; }

    public ClaimAsk? SettledAsk { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>The buyer has sent the goods back, and what came of it went to a person: money no longer waits for goods.</summary>
    public bool GoodsBack { get; private set; }

    public Guid? GrantId { get; private set; }

    /// <summary>The buyer has sent the goods back.</summary>
    public Error? SendBack(ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.AwaitingReturn) ?? RefuseLate(now) ?? RefuseSentAlready()) is { } refusal)
        {
            return refusal;
        }

        (SentAt, DueAt) = (now, now.AddDays(policy.FulfilmentDays));
        return null;
    }

    /// <summary>The goods are back and as they should be. The merchant may say so without waiting for the buyer's word.</summary>
    public Error? ReceiveBack(ClaimPolicy policy, DateTime now)
    {
        if (Refuse(ClaimState.AwaitingReturn) is { } refusal)
        {
            return refusal;
        }

        GrantRefund(policy, now);
        return null;
    }

    /// <summary>What came back is not what was sold, or not whole: a person looks.</summary>
    public Error? ObjectToReturn(ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.AwaitingReturn) ?? RefuseNotSent()) is { } refusal)
        {
            return refusal;
        }

        GoodsBack = true;
        SendToReview(policy, now);
        return null;
    }

    /// <summary>The merchant has sent a replacement or done the repair.</summary>
    public Error? Fulfil(ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.AwaitingFulfilment) ?? RefuseSentAlready()) is { } refusal)
        {
            return refusal;
        }

        (SentAt, DueAt) = (now, now.AddDays(policy.FulfilmentDays));
        return null;
    }

    public Error? ConfirmFulfilment()
    {
        if ((Refuse(ClaimState.AwaitingFulfilment) ?? RefuseNotSent()) is { } refusal)
        {
            return refusal;
        }

        End(ClaimState.Closed);
        return null;
    }

    public Error? ObjectToFulfilment(ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.AwaitingFulfilment) ?? RefuseNotSent()) is { } refusal)
        {
            return refusal;
        }

        SendToReview(policy, now);
        return null;
    }

    public Error? Pay(long amountMinor, string reference, string actor, DateTime now)
    {
        if (Refuse(ClaimState.Granted) is { } refusal)
        {
            return refusal;
        }

        if (amountMinor != SettledMinor)
        {
            return new Invalid(
                "amount_not_granted", $"Granted were {SettledMinor}, not {amountMinor}.", "amountMinor", "Record the amount that was granted.");
        }

        Write(Payment.Of(this, reference, actor, now));
        End(ClaimState.Paid);
        return null;
    }

    /// <summary>What the passing of time does. Never money by itself but by the timeout rule; silence of a buyer never means consent.</summary>
    /// <returns>False when no window has closed.</returns>
    public bool PassDeadline(ClaimPolicy policy, DateTime now)
    {
        if (DueAt is null || now < DueAt)
        {
            return false;
        }

        switch (State)
        {
            case ClaimState.EvidenceCheck or ClaimState.NeedsEvidence:
                Clean = false;
                HearMerchant(policy, now);
                break;
            case ClaimState.AwaitingMerchant:
                MissMerchant(policy, now);
                break;
            case ClaimState.Decided:
                TakeEffect(policy, now);
                break;
            case ClaimState.AwaitingReturn when SentAt is null:
                End(ClaimState.Closed);
                break;
            case ClaimState.AwaitingFulfilment when SentAt is not null:
                End(ClaimState.Closed);
                break;
            case ClaimState.HumanReview or ClaimState.AppealReview or ClaimState.Granted:
                DueAt = null; // Overdue: nothing happens by itself, somebody is reminded.
                break;
            default:
                GoodsBack |= State == ClaimState.AwaitingReturn;
                SendToReview(policy, now);
                break;
        }

        return true;
    }

    private void Settle(ClaimAsk ask, long amountMinor, ClaimPolicy policy, DateTime now)
    {
        (SettledAsk, SettledMinor, SentAt) = (ask, PaysMoney(ask) ? amountMinor : 0, null);
        switch (ask)
        {
            case ClaimAsk.RefundOnly:
            case ClaimAsk.ReturnAndRefund when GoodsBack:
                GrantRefund(policy, now);
                break;
            case ClaimAsk.ReturnAndRefund:
                Enter(ClaimState.AwaitingReturn, now.AddDays(policy.ReturnDays));
                break;
            default:
                Enter(ClaimState.AwaitingFulfilment, now.AddDays(policy.FulfilmentDays));
                break;
        }
    }

    private void TakeEffect(ClaimPolicy policy, DateTime now)
    {
        switch (Outcome)
        {
            case DecisionOutcome.Full:
                Settle(Ask, AmountMinor, policy, now);
                break;
            case DecisionOutcome.Partial:
                Settle(ClaimAsk.RefundOnly, SettledMinor, policy, now);
                break;
            case DecisionOutcome.ReturnFirst:
                Settle(ClaimAsk.ReturnAndRefund, AmountMinor, policy, now);
                break;
            default:
                End(ClaimState.Closed);
                break;
        }
    }

    private void GrantRefund(ClaimPolicy policy, DateTime now)
    {
        GrantId = Write(Grant.Of(this, now)).Id;
        Enter(ClaimState.Granted, now.AddDays(policy.PaymentDays));
    }

    private Conflict? RefuseSentAlready() => SentAt is null ? null : new Conflict("sent_already", "It was recorded as sent already.", "Read the claim again.");

    private Conflict? RefuseNotSent() => SentAt is null ? new Conflict("not_sent", "Nothing was recorded as sent yet.", "Wait until it was sent.") : null;
}
