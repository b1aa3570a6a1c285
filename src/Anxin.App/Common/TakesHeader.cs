namespace Anxin.App.Common;

/// <summary>A header that an address reads; told by its description.</summary>
public sealed record TakesHeader(string Name, string Description)
{
    public static TakesHeader Key { get; } = new(
        "Idempotency-Key", "At most 100 characters, for example a UUID. The same key with the same body gets the first answer again.");

    public static TakesHeader Version { get; } = new(
        "If-Match", "The ETag of what was read. When the object has moved on the answer is 412 and nothing happened.");
}
