namespace Anxin.App.Common;

/// <summary>
/// The answer once given under an Idempotency-Key, sealed, so that a retry is answered with it and nothing happens twice.
/// </summary>
public sealed class IdempotentAnswer
{
    private IdempotentAnswer(byte[] key, byte[] request, byte[] answer, DateTime createdAt) =>
        (Key, Request, Answer, CreatedAt) = (key, request, answer, createdAt);

    /// <summary>Keyed fingerprint of scope and Idempotency-Key.</summary>
    public byte[] Key { get; private set; }

    /// <summary>Keyed fingerprint of the request, to tell a retry from a second request under the same key.</summary>
    public byte[] Request { get; private set; }

    public byte[] Answer { get; private set; }

    public DateTime CreatedAt { get; private set; }

    internal static IdempotentAnswer Of(byte[] key, byte[] request, byte[] answer, DateTime now) => new(key, request, answer, now);
}
