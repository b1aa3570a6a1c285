using System.Collections.Concurrent;
using Anxin.App.Common;

namespace Anxin.App.Coverage;

/// <summary>
/// Public pages are asked for by anybody, at any rate; what they say is read from the database at most once a minute. An answer carries the
/// time it was read. The reading is not broken off with the request that began it: others wait for the same.
/// </summary>
public sealed class FreshAnswers(TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, (DateTime At, Task<object> Answer)> _kept = new();

    /// <summary>The kept answer under this key, or a new one; whoever comes while it is being read waits for the same.</summary>
    public async Task<T> Get<T>(int key, Func<DateTime, Task<T>> read)
        where T : class
    {
        var now = clock.UtcNow();
        if (_kept.TryGetValue(key, out var kept) && now - kept.At < KeptFor && now >= kept.At && !kept.Answer.IsFaulted && !kept.Answer.IsCanceled)
        {
            return (T)await kept.Answer;
        }

        var answer = Read();
        _kept[key] = (now, answer);
        return (T)await answer;

        async Task<object> Read() => await read(now);
    }
}
