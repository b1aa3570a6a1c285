using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.Forensics.Media;
using Anxin.Forensics.Prints;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Takes the print of a merchant's photo, by which it is recognised when it comes with a claim, of this order or another.</summary>
public sealed record PrintOrderFile(Guid FileId)
{
    public sealed class Handler(AppDb db, Vault.Vault vault, FileStore files, TimeProvider clock) : IJobHandler<PrintOrderFile>
    {
        public async Task Run(PrintOrderFile payload, CancellationToken ct)
        {
            var file = await db.OrderFiles.AsNoTracking().SingleAsync(f => f.Id == payload.FileId, ct);
            if (await db.Prints.AnyAsync(p => p.Id == file.Id, ct))
            {
                return;
            }

            var merchant = await db.Orders.Where(o => o.Id == file.OrderId).Select(o => o.MerchantId).SingleAsync(ct);
            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == file.OrderId, ct));
            using (await Decoding.Turn(ct))
            {
                var bytes = await files.Get(file.FileAddress, key.OpenBytes(file.FileKey, "file-key"), ct);
                if (Of(bytes) is { } print)
                {
                    db.Prints.Add(Print.OfFile(file, merchant, print, clock.UtcNow()).Seal(print, vault.Installation, key));
                }
            }
        }

        /// <summary>No print of what does not decode; the preview says so.</summary>
        private static PicturePrint? Of(byte[] bytes)
        {
            try
            {
                return PicturePrint.Of(bytes, UploadReader.Limits);
            }
            catch (MediaException e) when (!e.Problem.Code.StartsWith("decoder_", StringComparison.Ordinal))
            {
                return null;
            }
        }
    }
}
