using System.Security.Cryptography;
using Anxin.App.Vault;

namespace Anxin.App.Evidence;

/// <summary>
/// One video as it arrived, in a nameless file that nobody can read without the key held here and that is gone with the process. Disposing
/// ends it.
/// </summary>
public sealed class Video(string contentType, SealedStream content, byte[] sha256) : IDisposable
{
    private const int Step = 64 * 1024;

    public string ContentType { get; } = contentType;

    public Stream Content { get; } = content;

    public byte[] Sha256 { get; } = sha256;

    public void Dispose() => Content.Dispose();

    /// <summary>Takes a video off the network without holding it in memory; null when it is longer than <paramref name="limit"/>.</summary>
    internal static async Task<(SealedStream Content, byte[] Sha256)?> Receive(Stream body, string folder, long limit, CancellationToken ct)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var file = Nameless(folder);
        try
        {
            await using var bounded = new BoundedStream(body, limit);
            await SealedFrames.Write(bounded, file, key, ct);
            if (!bounded.Exceeded)
            {
                return (new SealedStream(file, key), bounded.Sha256());
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await file.DisposeAsync();
        return null;
    }

    /// <summary>Its name is taken away at once: what a crash leaves behind has no name either.</summary>
    private static FileStream Nameless(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.incoming");
        var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, Step, FileOptions.Asynchronous);
        File.Delete(path);
        return file;
    }
}
