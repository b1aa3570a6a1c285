namespace Anxin.App.Evidence;

/// <summary>A form with its JSON part and its photos. Disposing gives the memory back to the budget.</summary>
public sealed class Upload(UploadBudget budget) : IDisposable
{
    private readonly List<Photo> _photos = [];
    private long _held;

    public string Report { get; internal set; } = "";

    public IReadOnlyList<Photo> Photos => _photos;

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

    public void Dispose() => budget.Release(_held);
}
