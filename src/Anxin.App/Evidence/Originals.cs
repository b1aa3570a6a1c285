using System.Security.Cryptography;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>Reads the original of a photo and makes sure that it is what was received: its address is a keyed hash of its bytes.</summary>
public sealed class Originals(AppDb db, Vault.Vault vault, FileStore files)
{
    /// <summary>The bytes, or null when the stored file is gone, damaged or another's.</summary>
    public async Task<byte[]?> Read(EvidenceItem item, CancellationToken ct)
    {
        try
        {
            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == item.CaseId, ct));
            var bytes = await files.Get(item.FileAddress, key.OpenBytes(item.FileKey, "file-key"), ct);
            return CryptographicOperations.FixedTimeEquals(vault.FileAddress(bytes), item.FileAddress) ? bytes : null;
        }
        catch (VaultException)
        {
            return null;
        }
    }
}
