namespace Anxin.App.Evidence;

/// <summary>
/// Bounds the memory that uploads under way may hold together, so that many large photos at once are asked to come back instead of ending
/// the server.
/// </summary>
public sealed class UploadBudget(long limit = 512L << 20)
{
    private long _held;

    public bool TryHold(long bytes)
    {
        if (Interlocked.Add(ref _held, bytes) <= limit)
        {
            return true;
        }

        Release(bytes);
        return false;
    }

    public void Release(long bytes) => Interlocked.Add(ref _held, -bytes);
}
