using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Vault;
using Anxin.Forensics.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>The photos in a claim's file and the merchant's files as they stood at filing, shown to both sides and the desk alike.</summary>
public sealed class ClaimPictures(AppDb db, ReadPhoto.Handler photos, ReadMask.Handler masks, OrderPictures orders, AccessLog accesses)
{
    private const int LargestSide = 4096;
    private const int Quality = 90;

    /// <summary>
    /// Each side opens its own originals byte for byte; of every other photo it gets the whole picture without what the camera wrote into the
    /// file, which may say where somebody lives.
    /// </summary>
    public async Task<IResult> Photo(Guid claimId, Guid photoId, string? size, ClaimViewer viewer, HttpResponse response, CancellationToken ct)
    {
        var picture = await photos.Handle(new ReadPhoto.Query(claimId, photoId, size, viewer.Actor, viewer.Page), ct);
        var own = viewer.Party is { } party && await db.Evidence.AnyAsync(e => e.Id == photoId && e.CaseId == claimId && e.Party == party, ct);
        return ReadPhoto.ToHttp(picture.Ok && size == "original" && !own ? await Plain(picture.Value, ct) : picture, response);
    }

    private static async Task<Result<ReadPhoto.Picture>> Plain(ReadPhoto.Picture picture, CancellationToken ct)
    {
        using (await Decoding.Turn(ct))
        {
            try
            {
                return new ReadPhoto.Picture(Preview.Jpeg(picture.Bytes, UploadReader.Limits, LargestSide, Quality), "image/jpeg");
            }
            catch (MediaException e) when (!e.Problem.Code.StartsWith("decoder_", StringComparison.Ordinal))
            {
                return new NotFound("preview_impossible", $"The photo cannot be shown ({e.Problem.Code}).", "Ask whoever took it to send it again.");
            }
        }
    }

    /// <summary>Where a finding points to, as a PNG file that lies over the photo: white where marked.</summary>
    public async Task<IResult> Mask(Guid claimId, Guid findingId, ClaimViewer viewer, HttpResponse response, CancellationToken ct) =>
        ReadPhoto.ToHttp(await masks.Handle(new ReadMask.Query(claimId, findingId, viewer.Actor, viewer.Page), ct), response);

    public async Task<IResult> File(Guid claimId, Guid fileId, string? size, ClaimViewer viewer, HttpResponse response, CancellationToken ct)
    {
        if (await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Id == claimId, ct) is not { } claim)
        {
            return HttpResults.Problem(ClaimActs.NoSuchClaim);
        }

        var picture = await orders.Read(db.FilesOf(claim), fileId, size, ct);
        if (picture.Ok && viewer.Party is null)
        {
            await accesses.Look(claimId, viewer.Actor, viewer.Page, [$"order-file:{fileId:N}"], ct);
        }

        return OrderPictures.ToHttp(picture, response);
    }
}
