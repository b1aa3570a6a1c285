using System.Globalization;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Operations;

/// <summary>
/// One file that holds an installation: the database as of one moment, every stored file, the checkpoints up to that moment and the key
/// ring.
/// Taken while the server runs: files are written before the rows that name them and never change, so copying them after the database
/// misses none.
/// </summary>
public static class Backup
{
    /// <param name="Target">The archive's path, or a folder in which it gets a name of its own.</param>
    /// <param name="WithKeys">
    /// Without its key ring a stolen archive tells nothing, and a kept one is of no use unless the ring is kept elsewhere.
    /// </param>
    public sealed record Command(string Target, bool WithKeys);

    public sealed record Made(string Path, long Bytes, BackupManifest.Content Holds, int Members, bool WithKeys);

    private sealed record Moment(long Cases, long Entries, long Checkpoint, HashSet<string> Files);

    public sealed class Handler(AppOptions options, KeyRing ring, CheckpointFiles checkpoints, TimeProvider clock)
    {
        public async Task<Made> Handle(Command command, IProgress<WorkDone> progress, CancellationToken ct)
        {
            var now = clock.UtcNow();
            var path = PathOf(command.Target, now);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Beside the target: the copy of the database is as big as the database, and /tmp may be small or in memory.
            var aside = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, $".anxin-backup-{Guid.NewGuid():N}")).FullName;
            try
            {
                await using var archive = BackupArchive.Create(path, now);
                var moment = await AddDatabase(archive, aside, ct);
                var missing = await AddFiles(archive, moment.Files, progress, ct);
                await AddCheckpoints(archive, aside, moment.Checkpoint, ct);
                if (command.WithKeys)
                {
                    await AddKeys(archive, aside, ct);
                }

                var holds = new BackupManifest.Content(moment.Cases, moment.Entries, moment.Checkpoint, missing);
                var manifest = new BackupManifest(
                    BackupManifest.CurrentFormat, now, options.Database.Provider, ring.Id, command.WithKeys, holds, archive.Members);
                await archive.Finish(manifest, ct);
                return new Made(path, new FileInfo(path).Length, holds, archive.Members.Count, command.WithKeys);
            }
            finally
            {
                Directory.Delete(aside, recursive: true);
            }
        }

        private static string PathOf(string target, DateTime now) => Path.GetFullPath(
            Directory.Exists(target)
                ? Path.Combine(target, now.ToString("'anxin-'yyyyMMdd-HHmmss'.tar'", CultureInfo.InvariantCulture))
                : target);

        private async Task<Moment> AddDatabase(BackupArchive archive, string aside, CancellationToken ct)
        {
            var name = DatabaseCopy.NameFor(options.Database.Provider);
            var copy = Path.Combine(aside, name);
            var moment = await new DatabaseCopy(options.Database).Save(copy, db => Read(db, ct), ct);
            await archive.Add(name, copy, ct);
            File.Delete(copy);
            return moment;
        }

        private static async Task<Moment> Read(AppDb db, CancellationToken ct)
        {
            var files = new HashSet<string>();
            var kept = db.Evidence.Select(e => new { e.FileAddress, e.PreviewAddress })
                .Concat(db.OrderFiles.Select(f => new { f.FileAddress, f.PreviewAddress }))
                .Concat(db.Findings.Where(f => f.MaskAddress != null).Select(f => new { FileAddress = f.MaskAddress!, PreviewAddress = (byte[]?)null }));
            await foreach (var item in kept.AsAsyncEnumerable().WithCancellation(ct))
            {
                files.Add(Convert.ToHexStringLower(item.FileAddress));
                if (item.PreviewAddress is not null)
                {
                    files.Add(Convert.ToHexStringLower(item.PreviewAddress));
                }
            }

            var mark = await db.CheckpointMarks.AsNoTracking().FirstOrDefaultAsync(ct);
            return new Moment(await db.Cases.LongCountAsync(ct), await db.Journal.LongCountAsync(ct), mark?.Number ?? 0, files);
        }

        private async Task<List<string>> AddFiles(
            BackupArchive archive, HashSet<string> wanted, IProgress<WorkDone> progress, CancellationToken ct)
        {
            var (done, total) = (0L, wanted.Count);
            var found = Directory.Exists(options.FilesFolder)
                ? Directory.EnumerateFiles(options.FilesFolder, "*", SearchOption.AllDirectories)
                : [];
            foreach (var file in found.Where(f => !Path.GetExtension(f).Equals(".new", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
            {
                await archive.Add(
                    "files/" + Path.GetRelativePath(options.FilesFolder, file).Replace(Path.DirectorySeparatorChar, '/'), file, ct);
                wanted.Remove(Path.GetFileName(file));
                progress.Report(new WorkDone(++done, Math.Max(done, total)));
            }

            return [.. wanted.Order(StringComparer.Ordinal)];
        }

        /// <summary>Only up to the database's moment: later lines tell of entries that the copy does not have.</summary>
        private async Task AddCheckpoints(BackupArchive archive, string aside, long upTo, CancellationToken ct)
        {
            foreach (var file in checkpoints.All().Concat(checkpoints.StampFiles()))
            {
                var copy = Path.Combine(aside, "lines");
                await File.WriteAllLinesAsync(copy, await CheckpointFiles.LinesUpTo(file, upTo, ct), ct);
                if (new FileInfo(copy).Length > 0)
                {
                    await archive.Add(
                        "checkpoints/" + Path.GetRelativePath(options.CheckpointsFolder, file).Replace(Path.DirectorySeparatorChar, '/'),
                        copy, ct);
                }
            }
        }

        private async Task AddKeys(BackupArchive archive, string aside, CancellationToken ct)
        {
            var copy = Path.Combine(aside, "ring.json");
            KeyRingFile.Write(copy, KeyRingFile.Read(options.KeyRingPath));
            await archive.Add("keys/ring.json", copy, ct);
            var folder = Path.GetDirectoryName(options.KeyRingPath)!;
            var others = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories) : [];
            foreach (var file in others.Order(StringComparer.Ordinal))
            {
                await archive.Add("keys/" + Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), file, ct);
            }
        }
    }
}
