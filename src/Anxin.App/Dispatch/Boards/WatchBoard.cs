using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// Tells whoever watches a board that it changed, by its revision, which is also the id of the event: who comes back with an older one is
/// told at once. It looks into the database, so it does not matter which server made the change.
/// </summary>
public sealed class WatchBoard(IDbContextFactory<AppDb> databases, DispatchRules rules)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>After this a watcher comes back, and is asked again who they are.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    private const int LooksBetweenBeats = 15;
    private int _watching;

    /// <summary>The board's revision; a beat repeats it, to show that the line is alive.</summary>
    public sealed record News(int Revision);

    public int Watching => _watching;

    public async Task<IResult> Watch(Guid boardId, string? lastEventId, CancellationToken ct)
    {
        if (await RevisionOf(boardId, ct) is null)
        {
            return HttpResults.Problem(BoardErrors.NoSuchBoard);
        }

        if (Interlocked.Increment(ref _watching) > rules.MostWatching)
        {
            Interlocked.Decrement(ref _watching);
            return HttpResults.Problem(new TooMany("too_many_watching", "Too many people watch boards at once.", TimeSpan.FromSeconds(30)));
        }

        var known = int.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : -1;
        return TypedResults.ServerSentEvents(Follow(boardId, known, ct));
    }

    private async IAsyncEnumerable<SseItem<News>> Follow(Guid boardId, int known, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            for (var looks = 0; looks < Longest / Look; looks++)
            {
                if (await RevisionOf(boardId, ct) is not { } revision)
                {
                    yield break;
                }

                if (revision != known || looks % LooksBetweenBeats == 0)
                {
                    yield return new SseItem<News>(new News(revision), revision == known ? "beat" : "change")
                    {
                        EventId = revision.ToString(CultureInfo.InvariantCulture),
                    };
                    known = revision;
                }

                await Task.Delay(Look, ct);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _watching);
        }
    }

    private async Task<int?> RevisionOf(Guid boardId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ServiceBoards.Where(b => b.Id == boardId).Select(b => (int?)b.Revision).FirstOrDefaultAsync(ct);
    }
}
