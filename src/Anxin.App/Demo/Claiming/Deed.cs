namespace Anxin.App.Demo.Claiming;

/// <summary>What somebody does in a claim of the demo's past.</summary>
internal enum Deed
{
    Agree,
    Offer,
    Contest,
    Waive,
    Extend,
    AcceptOffer,
    DecideFull,
    DecidePart,
    Refuse,
    Inspect,
    BuyerAccepts,
    MerchantAccepts,
    BuyerAppeals,
    SendBack,
    Fulfil,
    Pay,
    Withdraw,
}
