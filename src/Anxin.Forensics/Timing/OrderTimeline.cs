namespace Anxin.Forensics.Timing;

/// <summary>What is known about when an order went its way; anything may be missing.</summary>
/// <param name="ShippedAt">When the seller handed the goods over.</param>
/// <param name="DeliveredAt">When the buyer received them.</param>
/// <param name="ClaimedAt">When the claim was filed.</param>
public sealed record OrderTimeline(DateTimeOffset? ShippedAt, DateTimeOffset? DeliveredAt, DateTimeOffset? ClaimedAt);
