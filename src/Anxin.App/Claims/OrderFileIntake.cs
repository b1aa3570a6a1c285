using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Puts a merchant's files into the store, byte for byte, and gives the order rows that hold their keys.</summary>
public sealed class OrderFileIntake(AppDb db, Vault.Vault vault, FileStore files, TimeProvider clock)
{
    /// <summary>A stored file and what it is.</summary>
    public sealed record Kept(FileStore.Stored File, string ContentType, int Width, int Height, long Bytes);

    public async Task<IReadOnlyList<Kept>> Store(Upload upload, CancellationToken ct)
    {
        var kept = new List<Kept>();
        foreach (var photo in upload.Photos)
        {
            kept.Add(new Kept(
                await files.Put(photo.Bytes, ct), photo.Info.ContentType, photo.Info.Width, photo.Info.Height, photo.Bytes.Length));
        }

        if (upload.Video is { } video)
        {
            kept.Add(new Kept(await files.PutLarge(video.Content, video.Sha256, ct), video.ContentType, 0, 0, video.Content.Length));
        }

        return kept;
    }

    /// <summary>Adds the rows, and for each photo the jobs that make its preview and its print.</summary>
    public async Task Add(Order order, AddOrderFiles.Command command, IEnumerable<Kept> fresh, CancellationToken ct)
    {
        var (now, key) = (clock.UtcNow(), vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == order.Id, ct)));
        foreach (var (place, kept) in fresh.Index())
        {
            // A microsecond apart, so that they stay in the order they were sent in.
            var received = now.AddMicroseconds(place);
            var file = OrderFile.Receive(order.Id, command.Kind!.Value, kept.File.Address, key.Seal(kept.File.Key, "file-key"), received);
            file.Describe(command.Line, kept.ContentType, kept.Width, kept.Height, kept.Bytes);
            db.OrderFiles.Add(file);
            if (!file.IsVideo)
            {
                db.Enqueue(new MakeOrderPreview(file.Id), now);
                db.Enqueue(new PrintOrderFile(file.Id), now);
            }
        }

        // Files are rows of their own: the order's row changes its version with them, so two who add at once are counted together.
        db.Entry(order).Property(o => o.Version).IsModified = true;
    }
}
