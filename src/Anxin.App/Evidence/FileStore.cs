using Anxin.App.Vault;

namespace Anxin.App.Evidence;

/// <summary>
/// Originals on disk: addressed by a keyed hash, each encrypted with its own key, written once and never changed. A file is there whole or
/// not at all:
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

        await Write(path, file => file.WriteAsync(DataKey.Seal(stored.Key, content.Span, Context), ct).AsTask());
        return stored;
    }

    /// <summary>Stores a file too large to be held in memory; it is read by <see cref="Open"/>.</summary>
    /// <param name="content">Read from its beginning.</param>
    /// <param name="sha256">The hash of the content.</param>
    /// <param name="ct">Ends the attempt.</param>
    public async Task<Stored> PutLarge(Stream content, byte[] sha256, CancellationToken ct)
    {
        var stored = new Stored(vault.FileAddressOf(sha256), vault.FileKeyOf(sha256));
        var path = PathOf(stored.Address);
        if (!File.Exists(path))
        {
            content.Position = 0;
            await Write(path, file => SealedFrames.Write(content, file, stored.Key, ct));
        }

        return stored;
    }

    /// <summary>The content of a file stored by <see cref="PutLarge"/>, from any place.</summary>
    /// <exception cref="VaultException">The file is gone or damaged.</exception>
    public SealedStream Open(byte[] address, byte[] key)
    {
        try
        {
            return new SealedStream(File.OpenRead(PathOf(address)), key);
        }
        catch (IOException e)
        {
            throw new VaultException("A stored file cannot be read.", e);
        }
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

    private async Task Write(string path, Func<FileStream, Task> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            FolderFlush.Flush(options.FilesFolder);
            FolderFlush.Flush(options.DataFolder);
        }

        var aside = $"{path}.{Guid.NewGuid():N}.new";
        await using (var file = new FileStream(
            aside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 }))
        {
            await write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        FolderFlush.Flush(folder);
    }
}
