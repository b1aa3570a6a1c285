using System.ComponentModel.DataAnnotations;
using Anxin.App.Parties;

namespace Anxin.App.Claims;

/// <summary>One line of an order as a merchant sends it; the price is that of one piece, in minor units.</summary>
public sealed record OrderLineForm(
    [StringLength(OrderLimits.Sku), PlainText] string? Sku,
    [Required, StringLength(OrderLimits.Title), PlainText] string Title,
    [StringLength(OrderLimits.Category)] string? Category,
    [Required, Range(1, OrderLimits.Quantity)] int? Quantity,
    [Required, Range(0, OrderLimits.Money)] long? PriceMinor);
