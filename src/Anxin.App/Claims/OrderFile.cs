using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>
/// A listing picture, packing photo or packing video of an order, kept byte for byte. Removing it hides it from later claims; those filed
/// before keep it.
/// </summary>
public sealed class OrderFile
{
    private OrderFile(Guid id, Guid orderId, OrderFileKind kind, byte[] fileAddress, byte[] fileKey, DateTime receivedAt) =>
        (Id, OrderId, Kind, FileAddress, FileKey, ReceivedAt) = (id, orderId, kind, fileAddress, fileKey, receivedAt);

    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    public OrderFileKind Kind { get; private set; }

    public byte[] FileAddress { get; private set; }

    /// <summary>The file's key, sealed with the order's.</summary>
    public byte[] FileKey { get; private set; }

    public DateTime ReceivedAt { get; private set; }

    public int? Line { get; private set; }

    public string ContentType { get; private set; } = "";

    public int Width { get; private set; }

    public int Height { get; private set; }

    public long Bytes { get; private set; }

    public DateTime? RemovedAt { get; private set; }

    public byte[]? PreviewAddress { get; private set; }

    public byte[]? PreviewKey { get; private set; }

    public string? PreviewProblem { get; private set; }

    public int Version { get; private set; }

    public bool IsVideo => ContentType.StartsWith("video/", StringComparison.Ordinal);

    public static OrderFile Receive(Guid orderId, OrderFileKind kind, byte[] fileAddress, byte[] fileKey, DateTime now) =>
        new(OrderedId.Next(), orderId, kind, fileAddress, fileKey, now);

    public void Describe(int? line, string contentType, int width, int height, long bytes) =>
        (Line, ContentType, Width, Height, Bytes) = (line, contentType, width, height, bytes);

    public void Remove(DateTime now) => RemovedAt ??= now;

    public void AddPreview(byte[] address, byte[] key) => (PreviewAddress, PreviewKey, PreviewProblem) = (address, key, null);

    public void RefusePreview(string problem) => PreviewProblem = problem;
}
