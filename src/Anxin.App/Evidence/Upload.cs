namespace Anxin.App.Evidence;

/// <summary>A form with its JSON part and its photos, and a video where one is taken. Disposing gives memory and file back.</summary>
public sealed class Upload(UploadBudget budget) : IDisposable
{
    private readonly List<Photo> _photos = [];
    private long _held;

    public string Report { get; internal set; } = "";

    public IReadOnlyList<Photo> Photos => _photos;

    public Video? Video { get; internal set; }

    internal bool TryHold(long bytes)
    {
        if (!budget.TryHold(bytes))
        {
            return false;
        }

        _held += bytes;
        return true;
    }

    internal void Add(Photo photo) => _photos.Add(photo);

    public void Dispose()
    {
        budget.Release(_held);
        Video?.Dispose();
    }
}
