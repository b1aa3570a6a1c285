using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>The photos in a claim's file and the merchant's files as they stood at filing, shown to both sides and the desk alike.</summary>
public sealed class ClaimPictures(AppDb db, ReadPhoto.Handler photos, OrderPictures orders, ClaimLooks looks)
{
    public async Task<IResult> Photo(Guid claimId, Guid photoId, string? size, ClaimViewer viewer, HttpResponse response, CancellationToken ct) =>
        ReadPhoto.ToHttp(
            await photos.Handle(
                new ReadPhoto.Query(claimId, photoId, size, viewer.Actor, viewer.Party == ClaimParty.Consumer ? "tracking page" : "claim page"), ct),
            response);

    public async Task<IResult> File(Guid claimId, Guid fileId, string? size, ClaimViewer viewer, HttpResponse response, CancellationToken ct)
    {
        var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == claimId, ct);
        var picture = await orders.Read(db.FilesOf(claim), fileId, size, ct);
        if (picture.Ok && viewer.Party is null)
        {
            await looks.Record(claimId, $"order-file:{fileId:N}", viewer, ct);
        }

        return ReadPhoto.ToHttp(picture, response);
    }
}
