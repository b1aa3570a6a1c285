using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>What a buyer can do with a claim by saying no more than that.</summary>
internal static class ConsumerDeeds
{
    public static Error? GoOn(ClaimInHand hand) => hand.Did(hand.Claim.GoOnWithoutEvidence(hand.Policy, hand.Now), "went_on");

    public static Error? AcceptOffer(ClaimInHand hand) => hand.Did(hand.Claim.AcceptOffer(hand.Policy, hand.Now), "buyer_accepted_offer");

    public static Error? DeclineOffer(ClaimInHand hand) => hand.Did(hand.Claim.DeclineOffer(hand.Policy, hand.Now), "buyer_declined_offer");

    public static Error? ConfirmFulfilment(ClaimInHand hand) => hand.Did(hand.Claim.ConfirmFulfilment(), "fulfilment_confirmed");
}
