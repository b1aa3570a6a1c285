using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Jobs;

namespace Anxin.App.Claims;

/// <summary>What both sides of a claim are told, in the same save and in the same words: the buyer by text, the merchant at its desk.</summary>
internal static class ClaimNews
{
    /// <summary>News by the act, for acts that leave the claim where it is.</summary>
    private static readonly Dictionary<string, string> ByAct = new()
    {
        ["window_extended"] = "claim_window_extended",
        ["statement_added"] = "claim_statement_added",
        ["decision_accepted"] = "claim_decision_accepted",
        ["sent_back"] = "claim_sent_back",
        ["fulfilled"] = "claim_replacement_sent",
        ["overdue"] = "claim_overdue",
        ["inspection_reported"] = "claim_inspection_reported",
    };

    public static IEnumerable<(string Key, object Parameters)> Of(ClaimInHand hand)
    {
        var claim = hand.Claim;
        if (claim.Decisions > hand.DecisionsBefore && claim.State is not (ClaimState.Decided or ClaimState.Inspection))
        {
            yield return ("claim_decided_finally", new { });
        }

        foreach (var (kind, _) in hand.Done)
        {
            if (ByAct.TryGetValue(kind, out var key) && (claim.State == hand.StateBefore || kind == "inspection_reported"))
            {
                yield return (key, new { claim.DueAt });
            }
        }

        if (claim.State != hand.StateBefore)
        {
            yield return (Entered(claim.State), new { claim.DueAt, amountMinor = claim.SettledMinor });
        }
    }

    /// <summary>
    /// The rows that tell both sides: one message each, and the job that sends the buyer's. News of one act stand a microsecond apart, so that
    /// both sides read them in one order.
    /// </summary>
    public static IReadOnlyList<object> Rows(Case @case, string key, object parameters, DateTime now, int place = 0)
    {
        var (text, at) = (Json.Write(parameters), now.AddMicroseconds(place));
        var message = Message.Of(@case.Id, key, text, at);
        return [message, Message.ToMerchant(@case.Id, key, text, at), JobRows.New(new SendMessage(message.Id), now, @case.Id)];
    }

    private static string Entered(ClaimState state) => state switch
    {
        ClaimState.EvidenceCheck => "claim_evidence_added",
        ClaimState.NeedsEvidence => "claim_evidence_wanted",
        ClaimState.AwaitingMerchant => "claim_merchant_asked",
        ClaimState.AwaitingBuyer => "claim_offer_made",
        ClaimState.HumanReview => "claim_in_review",
        ClaimState.Inspection => "claim_inspection_ordered",
        ClaimState.Decided => "claim_decided",
        ClaimState.AppealReview => "claim_appealed",
        ClaimState.AwaitingReturn => "claim_return_awaited",
        ClaimState.AwaitingFulfilment => "claim_fulfilment_awaited",
        ClaimState.Granted => "claim_granted",
        ClaimState.Paid => "claim_paid",
        ClaimState.Closed => "claim_closed",
        ClaimState.Withdrawn => "claim_withdrawn",
    };
}
