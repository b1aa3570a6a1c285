using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>
/// Shows a file of an order to its merchant and the reviewing staff. A waybill may stand in the picture, so the look is recorded, once an
/// hour.
/// </summary>
public static class ReadOrderFile
{
    private static readonly TimeSpan Look = TimeSpan.FromHours(1);

    public static NotFound NoSuchFile { get; } = new("no_such_file", "The order has no such file.");

    /// <summary>The content of a file; a video is read from wherever a player asks.</summary>
    public sealed record Opened(Stream Content, string ContentType);

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault, FileStore files, TimeProvider clock)
    {
        public async Task<Result<Opened>> Handle(Guid id, Guid fileId, string? size, CancellationToken ct)
        {
            if (await db.Orders.AsNoTracking().FindVisible(id, caller, ct) is null ||
                await db.OrderFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId && f.OrderId == id, ct) is not { } file)
            {
                return NoSuchFile;
            }

            var opened = await Open(file, size == "original" || file.IsVideo, ct);
            if (opened.Ok)
            {
                await Record(id, $"order-file:{fileId:N}", ct);
            }

            return opened;
        }

        private async Task<Result<Opened>> Open(OrderFile file, bool original, CancellationToken ct)
        {
            if (!original && file.PreviewAddress is null)
            {
                return file.PreviewProblem is { } problem
                    ? new NotFound("preview_impossible", $"The photo cannot be shown ({problem}).", "Open the original.")
                    : new NotFound("preview_pending", "The preview is being made.", "Try again in a moment.");
            }

            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == file.OrderId, ct));
            if (!original)
            {
                return new Opened(new MemoryStream(
                    await files.Get(file.PreviewAddress!, key.OpenBytes(file.PreviewKey, "preview-key"), ct)), "image/jpeg");
            }

            var fileKey = key.OpenBytes(file.FileKey, "file-key");
            return new Opened(
                file.IsVideo ? files.Open(file.FileAddress, fileKey) : new MemoryStream(await files.Get(file.FileAddress, fileKey, ct)),
                file.ContentType);
        }

        private async Task Record(Guid id, string field, CancellationToken ct)
        {
            var (now, since) = (clock.UtcNow(), clock.UtcNow() - Look);
            if (!await db.Accesses.AnyAsync(a => a.SubjectId == id && a.At > since && a.Actor == caller.Actor && a.Field == field, ct))
            {
                db.Accesses.Add(AccessRecord.Of(id, caller.Actor, field, "order page", now));
                await db.SaveChangesAsync(ct);
            }
        }
    }

    /// <summary>A file as an HTTP answer: private to the reader, never sniffed, from any place on.</summary>
    public static IResult ToHttp(Result<Opened> result, HttpResponse response)
    {
        if (!result.Ok)
        {
            return HttpResults.Problem(result.Error);
        }

        response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.File(result.Value.Content, result.Value.ContentType, enableRangeProcessing: true);
    }
}
