namespace Anxin.App.Evidence;

/// <summary>Decoding 50 megapixels takes up to 350 MB: one picture at a time in this process, whatever the number of jobs.</summary>
internal static class Decoding
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    public static async Task<IDisposable> Turn(CancellationToken ct)
    {
        await Gate.WaitAsync(ct);
        return new Held();
    }

    private sealed class Held : IDisposable
    {
        public void Dispose() => Gate.Release();
    }
}
