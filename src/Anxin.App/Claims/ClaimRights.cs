using System.Globalization;
using Anxin.App.Rules;

namespace Anxin.App.Claims;

/// <summary>What each side may do with a claim as it stands now, and what comes next. Pages show just these; the claim decides again.</summary>
internal static class ClaimRights
{
    public static IReadOnlyList<string> Allowed(Claim claim, ClaimPolicy policy, ClaimParty party, DateTime now)
    {
        var inTime = claim.DueAt is { } due && now < due;
        return
        [
            .. party == ClaimParty.Consumer ? OfConsumer(claim, inTime) : OfMerchant(claim, inTime),
            .. claim.State == ClaimState.Decided && inTime && !Accepted(claim, party) ? ["accept-decision"] : Array.Empty<string>(),
            .. claim.State == ClaimState.Decided && inTime && !Accepted(claim, party) && claim.Appeals < policy.MostAppeals
                ? ["appeal"]
                : Array.Empty<string>(),
            .. claim.AddStatement() is null ? ["statement"] : Array.Empty<string>(),
        ];
    }

    /// <summary>For whom the clock runs; null where it runs for both sides or for nobody.</summary>
    public static ClaimActor? DueFor(Claim claim) => claim.State switch
    {
        ClaimState.NeedsEvidence or ClaimState.AwaitingBuyer => ClaimActor.Consumer,
        ClaimState.AwaitingMerchant or ClaimState.Granted => ClaimActor.Merchant,
        ClaimState.HumanReview or ClaimState.AppealReview => ClaimActor.Reviewer,
        ClaimState.AwaitingReturn => claim.SentAt is null ? ClaimActor.Consumer : ClaimActor.Merchant,
        ClaimState.AwaitingFulfilment => claim.SentAt is null ? ClaimActor.Merchant : ClaimActor.Consumer,
        _ => null,
    };

    public static ClaimView.ComingNext Next(Claim claim)
    {
        var parameters = new Dictionary<string, string>();
        if (claim.DueAt is { } due)
        {
            parameters["dueAt"] = due.ToString("O", CultureInfo.InvariantCulture);
        }

        if (claim.State == ClaimState.AwaitingMerchant)
        {
            parameters["silence"] = claim.SilenceGrants ? "grants" : "review";
        }

        return new ClaimView.ComingNext(Code(claim), parameters);
    }

    private static string Code(Claim claim) => claim.State switch
    {
        ClaimState.EvidenceCheck => "check_running",
        ClaimState.NeedsEvidence => "evidence_wanted",
        ClaimState.AwaitingMerchant => "merchant_to_answer",
        ClaimState.AwaitingBuyer => "buyer_to_answer",
        ClaimState.HumanReview => "person_to_decide",
        ClaimState.Inspection => "inspection_to_happen",
        ClaimState.Decided => "appeal_open",
        ClaimState.AppealReview => "appeal_to_decide",
        ClaimState.AwaitingReturn => claim.SentAt is null ? "buyer_to_send_back" : "merchant_to_check_return",
        ClaimState.AwaitingFulfilment => claim.SentAt is null ? "merchant_to_fulfil" : "buyer_to_confirm",
        ClaimState.Granted => "merchant_to_pay",
        ClaimState.Paid => "over_paid",
        ClaimState.Closed => "over_closed",
        ClaimState.Withdrawn => "over_withdrawn",
    };

    private static IEnumerable<string> OfConsumer(Claim claim, bool inTime)
    {
        string[] acts = (claim.State, inTime) switch
        {
            (ClaimState.NeedsEvidence, true) => ["evidence", "go-on"],
            (ClaimState.AwaitingBuyer, true) => ["accept-offer", "decline-offer"],
            (ClaimState.AwaitingReturn, true) when claim.SentAt is null => ["send-back"],
            (ClaimState.AwaitingFulfilment, _) when claim.SentAt is not null => ["confirm-fulfilment", "object-fulfilment"],
            _ => [],
        };
        return claim.MayWithdraw ? [.. acts, "withdraw"] : acts;
    }

    private static string[] OfMerchant(Claim claim, bool inTime) => (claim.State, inTime) switch
    {
        (ClaimState.AwaitingMerchant, true) => ["agree", "counter", "contest", "waive", .. claim.Extended ? Array.Empty<string>() : ["extend"]],
        (ClaimState.AwaitingReturn, _) => ["receive-back", .. claim.SentAt is null ? Array.Empty<string>() : ["object-return"]],
        (ClaimState.AwaitingFulfilment, _) when claim.SentAt is null => ["fulfil"],
        (ClaimState.Granted, _) => ["payment"],
        _ => [],
    };

    private static bool Accepted(Claim claim, ClaimParty party) =>
        party == ClaimParty.Consumer ? claim.ConsumerAccepted : claim.MerchantAccepted;
}
