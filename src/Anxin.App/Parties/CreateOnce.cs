using System.Text;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Creates under an Idempotency-Key: the answer is remembered, sealed, in the transaction of what it creates, and a retry gets it again.</summary>
public sealed class CreateOnce(AppDb db, Idempotency idempotency)
{
    /// <summary>Whether the last answer was a repetition.</summary>
    public bool Replayed { get; private set; }

    /// <param name="scope">What is created.</param>
    /// <param name="actor">Who creates it; keys of different actors never meet.</param>
    /// <param name="key">The Idempotency-Key, or null: then every request is a new one.</param>
    /// <param name="command">What the request says, to refuse the same key for another request.</param>
    /// <param name="prepare">Adds the new rows without saving, and gives the answer.</param>
    /// <param name="ct">Ends the attempt.</param>
    public async Task<Result<T>> Run<T>(string scope, string actor, string? key, object command, Func<Task<Result<T>>> prepare, CancellationToken ct)
    {
        var request = string.IsNullOrEmpty(key) ? null : idempotency.Identify($"{scope}/{actor}", key, Encoding.UTF8.GetBytes(Json.Write(command)));
        if (await Find<T>(request, ct) is { } found)
        {
            return found;
        }

        var result = await prepare();
        if (!result.Ok)
        {
            // What stands in the way may be what the same request, sent twice at once, created in between.
            return await Find<T>(request, ct) ?? result;
        }

        if (request is not null)
        {
            db.IdempotentAnswers.Add(idempotency.Remember(request, result.Value));
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return result;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return await Find<T>(request, ct) ?? new Conflict("already_exists", "Somebody created the same just now.", "Look at the list before you try again.");
        }
    }

    private async Task<Result<T>?> Find<T>(Idempotency.Request? request, CancellationToken ct)
    {
        var found = request is null ? null : await idempotency.Find<T>(request, ct);
        Replayed = found is { Ok: true };
        return found;
    }
}
