namespace Anxin.App.Claims;

/// <summary>What is claimed: on which order, against whom, why, and what for. Money in minor units.</summary>
public sealed record ClaimTerms(Guid OrderId, Guid MerchantId, ClaimReason Reason, ClaimAsk Ask, long AmountMinor, int? Line = null);
