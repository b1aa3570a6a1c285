using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using Anxin.App.Common;

namespace Anxin.App.Operations;

/// <summary>An archive unpacked aside and compared with its manifest, before anything of the installation is touched.</summary>
internal static class StagedArchive
{
    private static readonly string[] Folders = ["files", "checkpoints", "keys"];

    /// <exception cref="InvalidDataException">The archive is damaged, incomplete, changed, or of another kind.</exception>
    public static async Task<BackupManifest> Unpack(string archive, string folder, IProgress<WorkDone> progress, CancellationToken ct)
    {
        await using var file = new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        var (found, manifest) = (new List<BackupManifest.Member>(), (BackupManifest?)null);
        try
        {
            await using var tar = new TarReader(file);
            while (await tar.GetNextEntryAsync(copyData: false, ct) is { } entry)
            {
                if (manifest is not null)
                {
                    throw new InvalidDataException("The archive goes on after its manifest.");
                }

                if (entry.Name == BackupManifest.MemberName)
                {
                    manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(entry.DataStream ?? Stream.Null, Json.Options, ct);
                    continue;
                }

                found.Add(await UnpackMember(entry, folder, ct));
                progress.Report(new WorkDone(file.Position, file.Length));
            }
        }
        catch (Exception e) when (e is EndOfStreamException or JsonException or FormatException)
        {
            throw new InvalidDataException($"{archive} is damaged or no backup: {e.Message}", e);
        }

        Compare(manifest, found);
        return manifest!;
    }

    private static void Compare(BackupManifest? manifest, List<BackupManifest.Member> found)
    {
        if (manifest is null)
        {
            throw new InvalidDataException("The archive has no manifest: it is incomplete or no backup of Anxin.");
        }

        if (manifest.Format != BackupManifest.CurrentFormat)
        {
            throw new InvalidDataException(
                $"The archive has format {manifest.Format}; this version reads format {BackupManifest.CurrentFormat}.");
        }

        var wrong = manifest.Members.Except(found).Concat(found.Except(manifest.Members)).Select(m => m.Name).Distinct().ToList();
        if (wrong.Count > 0 || found.Count != manifest.Members.Count)
        {
            throw new InvalidDataException($"The archive does not match its manifest ({wrong.Count} members differ, the first is {wrong.FirstOrDefault()}). Nothing was restored.");
        }
    }

    private static async Task<BackupManifest.Member> UnpackMember(TarEntry entry, string folder, CancellationToken ct)
    {
        var parts = entry.Name.Split('/');
        var known = (parts.Length == 1 && parts[0].StartsWith("database.", StringComparison.Ordinal))
            || (parts.Length > 1 && Folders.Contains(parts[0]));
        if (!known || entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            || parts.Any(p => p is "" or "." or ".."))
        {
            throw new InvalidDataException($"The archive has a member that no backup has: {entry.Name}");
        }

        var path = Path.Combine([folder, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        await (entry.DataStream ?? Stream.Null).CopyToAsync(file, ct);
        file.Flush(flushToDisk: true);
        file.Position = 0;
        return new BackupManifest.Member(entry.Name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)));
    }
}
