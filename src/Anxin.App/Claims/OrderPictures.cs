using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Shows a merchant's file of an order to whoever may see it; the caller says which files those are.</summary>
public sealed class OrderPictures(AppDb db, Vault.Vault vault, FileStore files)
{
    /// <summary>What an original may be besides a JPEG.</summary>
    public static string[] Originals { get; } = [.. ReadPhoto.Originals, "video/mp4", "video/quicktime", "video/webm"];

    /// <summary>The content of a file; a video is read from wherever a player asks.</summary>
    public sealed record Opened(Stream Content, string ContentType);

    public async Task<Result<Opened>> Read(IQueryable<OrderFile> visible, Guid fileId, string? size, CancellationToken ct)
    {
        if (await visible.AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId, ct) is not { } file)
        {
            return ReadOrderFile.NoSuchFile;
        }

        var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == file.OrderId, ct));
        if (file.IsVideo)
        {
            return new Opened(files.Open(file.FileAddress, key.OpenBytes(file.FileKey, "file-key")), file.ContentType);
        }

        if (size == "original")
        {
            return new Opened(
                new MemoryStream(await files.Get(file.FileAddress, key.OpenBytes(file.FileKey, "file-key"), ct)), file.ContentType);
        }

        return file switch
        {
            { PreviewAddress: { } address } => new Opened(
                new MemoryStream(await files.Get(address, key.OpenBytes(file.PreviewKey, "preview-key"), ct)), "image/jpeg"),
            { PreviewProblem: { } problem } =>
                new NotFound("preview_impossible", $"The photo cannot be shown ({problem}).", "Open the original."),
            _ => new NotFound("preview_pending", "The preview is being made.", "Try again in a moment."),
        };
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
