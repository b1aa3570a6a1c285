using Anxin.App.Data;

namespace Anxin.App.Claims;

/// <summary>
/// The merchant's files as they stood when a claim was filed: one removed since stays in the claim, one added since does not come in.
/// </summary>
public static class OrderSnapshot
{
    public static IQueryable<OrderFile> FilesAt(this AppDb db, Guid orderId, DateTime moment) => db.OrderFiles.Where(
        f => f.OrderId == orderId && f.ReceivedAt <= moment && (f.RemovedAt == null || f.RemovedAt > moment));

    public static IQueryable<OrderFile> FilesOf(this AppDb db, Claim claim) => db.FilesAt(claim.OrderId, claim.SubmittedAt)
        .Where(f => f.Kind == OrderFileKind.Packing || f.Line == null || claim.Line == null || f.Line == claim.Line);
}
