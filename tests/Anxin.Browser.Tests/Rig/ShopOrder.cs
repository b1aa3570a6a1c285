namespace Anxin.Browser.Tests.Rig;

/// <summary>An order of a shop.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">As the buyer knows it.</param>
/// <param name="Token">Of the link the merchant gives its buyer.</param>
public sealed record ShopOrder(Guid Id, string Number, string Token);
