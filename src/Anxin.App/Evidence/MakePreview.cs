using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.Forensics.Media;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>Makes the picture people look at: small, upright, without metadata. The original stays byte for byte.</summary>
public sealed record MakePreview(Guid EvidenceId)
{
    public sealed class Handler(AppDb db, Vault.Vault vault, FileStore files) : IJobHandler<MakePreview>
    {
        public async Task Run(MakePreview payload, CancellationToken ct)
        {
            using (await Decoding.Turn(ct))
            {
                await Make(payload, ct);
            }
        }

        private async Task Make(MakePreview payload, CancellationToken ct)
        {
            var item = await db.Evidence.SingleAsync(e => e.Id == payload.EvidenceId, ct);
            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == item.CaseId, ct));
            var original = await files.Get(item.FileAddress, key.OpenBytes(item.FileKey, "file-key"), ct);
            try
            {
                var preview = await files.Put(Preview.Jpeg(original, UploadReader.Limits), ct);
                item.AddPreview(preview.Address, key.Seal(preview.Key, "preview-key"));
            }
            catch (MediaException e) when (!e.Problem.Code.StartsWith("decoder_", StringComparison.Ordinal))
            {
                item.RefusePreview(e.Problem.Code);
            }
        }
    }
}
