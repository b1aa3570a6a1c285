using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using Anxin.App.Common;

namespace Anxin.App.Operations;

/// <summary>Writes an archive: a plain tar, readable by its owner only, whole or not there at all.</summary>
internal sealed class BackupArchive : IAsyncDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly TarWriter _tar;
    private readonly DateTimeOffset _time;
    private readonly List<BackupManifest.Member> _members = [];

    private BackupArchive(string path, DateTime time)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        (_path, _time) = (path, time);
        _file = new FileStream(Partial, options);
        _tar = new TarWriter(_file, TarEntryFormat.Pax, leaveOpen: true);
    }

    public IReadOnlyList<BackupManifest.Member> Members => _members;

    private string Partial => _path + ".partial";

    public static BackupArchive Create(string path, DateTime time)
    {
        File.Delete(path + ".partial");
        return new BackupArchive(path, time);
    }

    public async Task Add(string name, string file, CancellationToken ct)
    {
        // The file is read twice; what is stored here never changes once written, and what does was copied aside before.
        await using var content = new FileStream(
            file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
        var hash = await SHA256.HashDataAsync(content, ct);
        _members.Add(new BackupManifest.Member(name, content.Length, Convert.ToHexStringLower(hash)));
        content.Position = 0;
        await Write(name, content, ct);
    }

    /// <summary>Writes the manifest, makes everything durable and gives the archive its name.</summary>
    public async Task Finish(BackupManifest manifest, CancellationToken ct)
    {
        using (var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, Json.Options)))
        {
            await Write(BackupManifest.MemberName, content, ct);
        }

        await _tar.DisposeAsync();
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync();
        File.Move(Partial, _path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _tar.DisposeAsync();
        await _file.DisposeAsync();
        File.Delete(Partial);
    }

    private Task Write(string name, Stream content, CancellationToken ct) =>
        _tar.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, ModificationTime = _time,
                Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, ct);
}
