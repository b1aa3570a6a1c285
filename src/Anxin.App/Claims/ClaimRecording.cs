using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;

namespace Anxin.App.Claims;

/// <summary>
/// What every act on a claim leaves behind, in the same save: the rows it wrote, its journal lines with the state it led to, word to both
/// sides, the clock of the new window, and the end of the case when the claim is over.
/// </summary>
internal static class ClaimRecording
{
    public static void Record(this AppDb db, ClaimInHand hand)
    {
        var (claim, @case) = (hand.Claim, hand.Case);
        db.AddRange(claim.TakeWritten());
        foreach (var (kind, payload) in hand.Done)
        {
            db.Append(@case, hand.Actor, kind, With(payload, claim), hand.Now);
        }

        foreach (var (place, (key, parameters)) in ClaimNews.Of(hand).Index())
        {
            db.AddRange(ClaimNews.Rows(@case, key, parameters, hand.Now, place));
        }

        if (claim.DueAt is { } due && due != hand.DueBefore)
        {
            db.Enqueue(new ClaimDue(claim.Id), hand.Now, claim.Id, due - hand.Now);
        }

        Settle(hand);
    }

    private static JsonObject With(JsonObject payload, Claim claim)
    {
        payload["state"] = claim.State.ToString();
        payload["dueAt"] = JsonSerializer.SerializeToNode(claim.DueAt, Json.Options);
        return payload;
    }

    private static void Settle(ClaimInHand hand)
    {
        var (claim, @case) = (hand.Claim, hand.Case);
        if (@case.Attention == Attention.Overdue && claim.State != hand.StateBefore)
        {
            @case.Settle();
        }

        if (!claim.Open && @case.Close(hand.Now) is null)
        {
            @case.Settle();
        }
    }
}
