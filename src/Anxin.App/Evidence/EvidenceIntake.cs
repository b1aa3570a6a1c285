using Anxin.App.Vault;

namespace Anxin.App.Evidence;

/// <summary>Puts photos into the store and gives the rows that tie them to a case; the caller commits the rows.</summary>
public sealed class EvidenceIntake(FileStore files)
{
    public async Task<IReadOnlyList<EvidenceItem>> Take(
        Guid caseId, DataKey key, EvidenceKind kind, IReadOnlyList<Photo> photos, DateTime now, CancellationToken ct)
    {
        var items = new List<EvidenceItem>(photos.Count);
        foreach (var photo in photos)
        {
            var stored = await files.Put(photo.Bytes, ct);
            var item = EvidenceItem.Receive(caseId, kind, stored.Address, key.Seal(stored.Key, "file-key"), now);
            item.Describe(photo.Info.ContentType, photo.Info.Width, photo.Info.Height, photo.Bytes.Length);
            items.Add(item);
        }

        return items;
    }
}
