using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Shows a merchant's file of an order to whoever may see it; the caller says which files those are.</summary>
public sealed class OrderPictures(AppDb db, Vault.Vault vault, FileStore files)
{
    public async Task<Result<ReadPhoto.Picture>> Read(IQueryable<OrderFile> visible, Guid fileId, string? size, CancellationToken ct)
    {
        if (await visible.AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId, ct) is not { } file)
        {
            return new NotFound("no_such_file", "There is no such file.");
        }

        var original = size == "original";
        if (!original && file.PreviewAddress is null)
        {
            return file.IsVideo
                ? new NotFound("preview_impossible", "A video has no preview.", "Open the original.")
                : file.PreviewProblem is { } problem
                ? new NotFound("preview_impossible", $"The photo cannot be shown ({problem}).", "Open the original.")
                : new NotFound("preview_pending", "The preview is being made.", "Try again in a moment.");
        }

        var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == file.OrderId, ct));
        return original
            ? new ReadPhoto.Picture(await files.Get(file.FileAddress, key.OpenBytes(file.FileKey, "file-key"), ct), file.ContentType)
            : new ReadPhoto.Picture(await files.Get(file.PreviewAddress!, key.OpenBytes(file.PreviewKey, "preview-key"), ct), "image/jpeg");
    }
}
