using System.Globalization;
using System.Text.Json.Nodes;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;

namespace Anxin.App.Claims;

/// <summary>A claim's journal as both sides read it: what happened, when, by which side; never which account.</summary>
public static class ClaimTimeline
{
    private static readonly string[] Hidden = ["state", "appeal", "decision", "photo"];

    private static readonly Dictionary<string, ClaimActor?> ByKind = new()
    {
        ["submitted"] = ClaimActor.Consumer,
        ["check_finished"] = ClaimActor.System,
        ["check_timed_out"] = ClaimActor.System,
        ["doubts_found"] = ClaimActor.System,
        ["went_on"] = ClaimActor.Consumer,
        ["evidence_timed_out"] = ClaimActor.System,
        ["evidence_added"] = null,
        ["merchant_agreed"] = ClaimActor.Merchant,
        ["merchant_countered"] = ClaimActor.Merchant,
        ["merchant_contested"] = ClaimActor.Merchant,
        ["merchant_waived"] = ClaimActor.Merchant,
        ["merchant_silent"] = ClaimActor.System,
        ["window_extended"] = ClaimActor.Merchant,
        ["buyer_accepted_offer"] = ClaimActor.Consumer,
        ["buyer_declined_offer"] = ClaimActor.Consumer,
        ["buyer_silent"] = ClaimActor.System,
        ["statement_added"] = null,
        ["review_taken"] = ClaimActor.Reviewer,
        ["review_put_back"] = ClaimActor.Reviewer,
        ["decided"] = ClaimActor.Reviewer,
        ["decision_accepted"] = null,
        ["appealed"] = null,
        ["appeal_time_over"] = ClaimActor.System,
        ["inspection_opened"] = ClaimActor.System,
        ["inspection_reported"] = ClaimActor.System,
        ["inspection_impossible"] = ClaimActor.System,
        ["inspection_timed_out"] = ClaimActor.System,
        ["sent_back"] = ClaimActor.Consumer,
        ["not_sent_back"] = ClaimActor.System,
        ["received_back"] = ClaimActor.Merchant,
        ["return_objected"] = ClaimActor.Merchant,
        ["return_unanswered"] = ClaimActor.System,
        ["fulfilled"] = ClaimActor.Merchant,
        ["fulfilment_confirmed"] = ClaimActor.Consumer,
        ["fulfilment_objected"] = ClaimActor.Consumer,
        ["fulfilment_unanswered"] = ClaimActor.System,
        ["not_fulfilled"] = ClaimActor.System,
        ["paid"] = ClaimActor.Merchant,
        ["claim_withdrawn"] = ClaimActor.Consumer,
        ["overdue"] = ClaimActor.System,
        ["evidence_changed"] = ClaimActor.System,
    };

    /// <summary>Every word a claim's journal may hold.</summary>
    public static IReadOnlyCollection<string> Kinds => ByKind.Keys;

    internal static ClaimView.Happened Of(JournalEntry entry)
    {
        var parameters = Flat(entry.Payload);
        var actor = entry.Actor == Actors.System
            ? ClaimActor.System
            : ByKind[entry.Kind] ?? (parameters["party"] == nameof(ClaimParty.Consumer) ? ClaimActor.Consumer : ClaimActor.Merchant);
        return new ClaimView.Happened(entry.At, entry.Kind, actor, parameters.Where(p => !Hidden.Contains(p.Key)).ToDictionary());
    }

    internal static ClaimView.Told Of(Message message) => new(message.At, message.Key, Flat(message.Parameters));

    /// <summary>Plain values by name; of a list its length, nothing of what is absent.</summary>
    private static Dictionary<string, string> Flat(string json) => Json.Read<JsonObject>(json).Where(p => p.Value is not null).ToDictionary(
        p => p.Key, p => p.Value is JsonArray list ? list.Count.ToString(CultureInfo.InvariantCulture) : p.Value!.ToString());
}
