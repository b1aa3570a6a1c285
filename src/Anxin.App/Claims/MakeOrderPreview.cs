using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.Forensics.Media;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Makes the picture of a merchant's photo that people look at.</summary>
public sealed record MakeOrderPreview(Guid FileId)
{
    public sealed class Handler(AppDb db, Vault.Vault vault, FileStore files) : IJobHandler<MakeOrderPreview>
    {
        public async Task Run(MakeOrderPreview payload, CancellationToken ct)
        {
            var file = await db.OrderFiles.SingleAsync(f => f.Id == payload.FileId, ct);
            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == file.OrderId, ct));
            using (await Decoding.Turn(ct))
            {
                var original = await files.Get(file.FileAddress, key.OpenBytes(file.FileKey, "file-key"), ct);
                try
                {
                    var preview = await files.Put(Preview.Jpeg(original, UploadReader.Limits), ct);
                    file.AddPreview(preview.Address, key.Seal(preview.Key, "preview-key"));
                }
                catch (MediaException e) when (!e.Problem.Code.StartsWith("decoder_", StringComparison.Ordinal))
                {
                    file.RefusePreview(e.Problem.Code);
                }
            }
        }
    }
}
