using Anxin.App.Vault;

namespace Anxin.App.Evidence;

/// <summary>
/// Originals on disk: addressed by a keyed hash, each encrypted with its own key, written once and never changed. A file is there whole or not at all:
/// written aside, flushed, renamed, and its folder flushed before <see cref="Put"/> returns.
/// </summary>
public sealed class FileStore(AppOptions options, Vault.Vault vault)
{
    private static readonly byte[] Context = "file"u8.ToArray();

    /// <summary>Where the bytes lie and the key that opens them; the caller wraps the key for its case.</summary>
    public sealed record Stored(byte[] Address, byte[] Key);

    public async Task<Stored> Put(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var stored = new Stored(vault.FileAddress(content.Span), vault.FileKey(content.Span));
        var path = PathOf(stored.Address);
        if (File.Exists(path))
        {
            return stored;
        }

        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            FolderFlush.Flush(options.FilesFolder);
            FolderFlush.Flush(options.DataFolder);
        }

        var aside = $"{path}.{Guid.NewGuid():N}.new";
        await using (var file = new FileStream(aside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 }))
        {
            await file.WriteAsync(DataKey.Seal(stored.Key, content.Span, Context), ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        FolderFlush.Flush(folder);
        return stored;
    }

    /// <summary>The original bytes.</summary>
    /// <exception cref="VaultException">The file is gone, damaged, or the key is another's.</exception>
    public async Task<byte[]> Get(byte[] address, byte[] key, CancellationToken ct)
    {
        try
        {
            return DataKey.Open(key, await File.ReadAllBytesAsync(PathOf(address), ct), Context);
        }
        catch (IOException e)
        {
            throw new VaultException("A stored file cannot be read.", e);
        }
    }

    public string PathOf(byte[] address)
    {
        var name = Convert.ToHexStringLower(address);
        return Path.Combine(options.FilesFolder, name[..2], name);
    }
}
