using System.Text;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Common;

/// <summary>
/// Answers a retry with the first answer. Without an Idempotency-Key the request itself is the key: the same body sent twice within the
/// keeping time is one request.
/// </summary>
public sealed class Idempotency(AppDb db, Vault.Vault vault, TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>Whether the answer of this request was given before.</summary>
    public bool Replayed { get; private set; }

    /// <summary>A request's identity: under which key it runs and what it says.</summary>
    public sealed record Request(byte[] Key, byte[] Fingerprint);

    public Request Identify(string scope, string? key, ReadOnlySpan<byte> body)
    {
        var fingerprint = vault.Fingerprint("request", body);
        var name = string.IsNullOrEmpty(key) ? Convert.ToHexString(fingerprint) : key;
        return new Request(vault.Fingerprint("idempotency", Encoding.UTF8.GetBytes($"{scope}\n{name}")), fingerprint);
    }

    /// <summary>The first answer; or a conflict when the key was used for something else; or null when the request is new.</summary>
    public async Task<Result<T>?> Find<T>(Request request, CancellationToken ct)
    {
        if (await db.IdempotentAnswers.AsNoTracking().FirstOrDefaultAsync(a => a.Key == request.Key, ct) is not { } found)
        {
            return null;
        }

        Replayed = true;
        return found.Request.AsSpan().SequenceEqual(request.Fingerprint)
            ? Json.Read<T>(vault.Installation.Open(found.Answer, "answer"))
            : new Conflict(
                "idempotency_key_reused", "This Idempotency-Key was used for another request.", "Use a new key for a new request.");
    }

    /// <summary>The row that remembers an answer; saved in the transaction that makes the answer true.</summary>
    public IdempotentAnswer Remember<T>(Request request, T answer) =>
        IdempotentAnswer.Of(request.Key, request.Fingerprint, vault.Installation.Seal(Json.Write(answer), "answer"), clock.UtcNow());
}
