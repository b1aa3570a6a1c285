using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>An order with its files and claims; the buyer is masked for everybody, its merchant included.</summary>
public sealed record OrderView(
    Guid Id,
    string Number,
    int Version,
    string Merchant,
    OrderView.Person Buyer,
    string Currency,
    IReadOnlyList<OrderView.Item> Lines,
    long FreightMinor,
    long PaidMinor,
    DateTime PlacedAt,
    DateTime? ShippedAt,
    DateTime? DeliveredAt,
    IReadOnlyList<OrderView.File> Files,
    IReadOnlyList<OrderView.OfClaim> Claims) : IVersioned
{
    public sealed record Person(string Name, string Phone);

    public sealed record Item(int Line, string? Sku, string Title, string? Category, int Quantity, long PriceMinor);

    /// <summary>Ready once it can be shown: a photo when its preview is made, a video at once. Sizes are null for a video.</summary>
    public sealed record File(
        Guid Id, OrderFileKind Kind, int? Line, string ContentType, long Bytes, int? Width, int? Height, DateTime ReceivedAt, bool Removed, bool Ready,
        string? PreviewProblem);

    public sealed record OfClaim(Guid CaseId, string Number, ClaimState State, DateTime OpenedAt);
}
