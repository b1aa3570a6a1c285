using System.Globalization;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;

namespace Anxin.App.Operations;

/// <summary>
/// Puts a backup back. Everything is unpacked aside and checked first; only then does the installation change. What was there before is
/// moved aside, not deleted.
/// </summary>
public static class Restore
{
    public sealed record Command(string Archive, bool Force);

    /// <summary>
    /// What is there now. When the ring is missing, the archive was made without it, and nothing sealed can be read until it is there.
    /// </summary>
    public sealed record Restored(BackupManifest.Content Holds, DateTime CreatedAt, bool RingMissing, string? MovedAside);

    public sealed class Handler(AppOptions options, TimeProvider clock)
    {
        private readonly DatabaseCopy _database = new(options.Database);

        /// <exception cref="InvalidDataException">The archive is damaged, incomplete or changed.</exception>
        public async Task<Result<Restored>> Handle(Command command, IProgress<WorkDone> progress, CancellationToken ct)
        {
            var staging = Path.Combine(options.DataFolder, $".restore-{Guid.NewGuid():N}");
            Directory.CreateDirectory(staging);
            try
            {
                var manifest = await StagedArchive.Unpack(command.Archive, staging, progress, ct);
                if (await Refusal(manifest, command.Force, ct) is { } refusal)
                {
                    return refusal;
                }

                var aside = Path.Combine(
                    options.DataFolder, clock.UtcNow().ToString("'replaced-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
                await _database.Load(Path.Combine(staging, DatabaseCopy.NameFor(manifest.Provider)), aside, ct);
                Replace("files", staging, aside);
                Replace("checkpoints", staging, aside);
                if (manifest.WithKeys)
                {
                    Replace("keys", staging, aside);
                }

                return new Restored(manifest.Holds, manifest.CreatedAt, !HasRing(manifest.RingId), Directory.Exists(aside) ? aside : null);
            }
            finally
            {
                Directory.Delete(staging, recursive: true);
            }
        }

        private async Task<Error?> Refusal(BackupManifest manifest, bool force, CancellationToken ct)
        {
            if (manifest.Provider != options.Database.Provider)
            {
                return new Conflict(
                    "other_database",
                    $"The backup is of a {manifest.Provider} database; this installation uses {options.Database.Provider}.",
                    "Set Database:Provider and Database:ConnectionString of the target to the same kind.");
            }

            if (!force && (await _database.HasContent(ct) || HasFiles(options.FilesFolder) || HasFiles(options.CheckpointsFolder)))
            {
                return new Conflict(
                    "target_not_empty", $"There is an installation in {options.DataFolder} or its database already.",
                    "Restore elsewhere, or replace it with --force.");
            }

            return !force && manifest.WithKeys && File.Exists(options.KeyRingPath) && !HasRing(manifest.RingId)
                ? new Conflict("other_ring", "The target has another key ring.", "Restore elsewhere, or replace it with --force.")
                : null;
        }

        private bool HasRing(string id) => KeyRingFile.Exists(options.KeyRingPath) && KeyRingFile.Read(options.KeyRingPath).Id == id;

        private static bool HasFiles(string folder) =>
            Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

        private void Replace(string name, string staging, string aside)
        {
            var (target, fresh) = (Path.Combine(options.DataFolder, name), Path.Combine(staging, name));
            if (Directory.Exists(target))
            {
                Directory.CreateDirectory(aside);
                Directory.Move(target, Path.Combine(aside, name));
            }

            if (Directory.Exists(fresh))
            {
                Directory.Move(fresh, target);
            }
        }
    }
}
