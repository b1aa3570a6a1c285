using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>Shows one photo of a case to somebody whose right to see the case was checked; the look is logged.</summary>
public static class ReadPhoto
{
    /// <summary>What an original may be besides a JPEG; a preview always is one.</summary>
    public static string[] Originals { get; } = ["image/png", "image/webp", "image/heic", "image/avif", "image/gif", "image/bmp"];

    public sealed record Query(Guid CaseId, Guid PhotoId, string? Size, string Actor, string Reason);

    public sealed record Picture(byte[] Bytes, string ContentType);

    public sealed class Handler(AppDb db, Vault.Vault vault, FileStore files, AccessLog accesses)
    {
        public async Task<Result<Picture>> Handle(Query query, CancellationToken ct)
        {
            if (await db.Evidence.AsNoTracking()
                .FirstOrDefaultAsync(e => e.Id == query.PhotoId && e.CaseId == query.CaseId, ct) is not { } item)
            {
                return new NotFound("no_such_photo", "This case has no such photo.", "Read the page again.");
            }

            var original = query.Size == "original";
            if (!original && item.PreviewAddress is null)
            {
                return item.PreviewProblem is { } problem
                    ? new NotFound("preview_impossible", $"The photo cannot be shown ({problem}).", "Open the original.")
                    : new NotFound("preview_pending", "The preview is being made.", "Try again in a moment.");
            }

            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == query.CaseId, ct));
            var bytes = original
                ? await files.Get(item.FileAddress, key.OpenBytes(item.FileKey, "file-key"), ct)
                : await files.Get(item.PreviewAddress!, key.OpenBytes(item.PreviewKey, "preview-key"), ct);
            await accesses.Look(query.CaseId, query.Actor, query.Reason, [$"photo:{item.Id:N}"], ct);
            return new Picture(bytes, original ? item.ContentType : "image/jpeg");
        }
    }

    /// <summary>A photo as an HTTP answer: private to the reader, never sniffed.</summary>
    public static IResult ToHttp(Result<Picture> result, HttpResponse response)
    {
        if (!result.Ok)
        {
            return HttpResults.Problem(result.Error);
        }

        response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.Bytes(result.Value.Bytes, result.Value.ContentType);
    }
}
