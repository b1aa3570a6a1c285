using Anxin.App.Claims;

namespace Anxin.App.Demo.Claiming;

/// <summary>
/// How a claim goes on until now. Each is played once against each of two shops, so that forty claims rest in every state there is.
/// </summary>
/// <param name="Ends">The state it rests in.</param>
/// <param name="Shows">What its picture is.</param>
/// <param name="DaysAgo">When it was filed.</param>
/// <param name="Steps">What was done, so many hours after filing.</param>
internal sealed record ClaimPlot(ClaimState Ends, Picture Shows, double DaysAgo, params (double Hours, Deed Deed)[] Steps)
{
    public ClaimAsk Ask { get; init; } = ClaimAsk.RefundOnly;

    /// <summary>Below what the merchant's silence may grant.</summary>
    public bool Cheap { get; init; }

    public static IReadOnlyList<ClaimPlot> All { get; } =
    [
        new(ClaimState.EvidenceCheck, Picture.Honest, 0),
        new(ClaimState.NeedsEvidence, Picture.Blurred, 0.3),
        new(ClaimState.AwaitingMerchant, Picture.PaintedCrack, 0.5),
        new(ClaimState.AwaitingMerchant, Picture.Honest, 3.5, (60, Deed.Extend)),
        new(ClaimState.AwaitingBuyer, Picture.Honest, 1, (5, Deed.Offer)),
        new(ClaimState.HumanReview, Picture.PaintedCrack, 2, (20, Deed.Contest)),
        new(ClaimState.HumanReview, Picture.Labelled, 2.5, (30, Deed.Waive)),
        new(ClaimState.HumanReview, Picture.Honest, 12), // nobody answered, and no reviewer came to it in time
        new(ClaimState.Inspection, Picture.Honest, 1, (3, Deed.Contest), (23.98, Deed.Inspect)),
        new(ClaimState.Decided, Picture.PaintedCrack, 4, (10, Deed.Contest), (50, Deed.Refuse)),
        new(ClaimState.Decided, Picture.Honest, 5, (10, Deed.Contest), (60, Deed.DecidePart)),
        new(ClaimState.Decided, Picture.Honest, 4.1) { Cheap = true },
        new(ClaimState.AppealReview, Picture.PaintedCrack, 6, (8, Deed.Contest), (40, Deed.Refuse), (60, Deed.BuyerAppeals)),
        new(ClaimState.AwaitingReturn, Picture.Honest, 5, (12, Deed.Agree), (70, Deed.SendBack)) { Ask = ClaimAsk.ReturnAndRefund },
        new(ClaimState.AwaitingFulfilment, Picture.Honest, 4, (10, Deed.Agree), (50, Deed.Fulfil)) { Ask = ClaimAsk.Exchange },
        new(ClaimState.Granted, Picture.Honest, 2, (6, Deed.Agree)),
        new(ClaimState.Paid, Picture.Honest, 9, (6, Deed.Offer), (20, Deed.AcceptOffer), (60, Deed.Pay)),
        new(
            ClaimState.Paid, Picture.Honest, 11, (5, Deed.Contest), (30, Deed.Refuse), (50, Deed.BuyerAppeals), (90, Deed.DecideFull), (95, Deed.BuyerAccepts),
            (100, Deed.MerchantAccepts), (130, Deed.Pay)),
        new(ClaimState.Closed, Picture.PaintedCrack, 8, (5, Deed.Contest), (40, Deed.Refuse), (60, Deed.BuyerAccepts)),
        new(ClaimState.Withdrawn, Picture.Honest, 3, (20, Deed.Withdraw)),
    ];
}
