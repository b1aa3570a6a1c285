namespace Anxin.App.Common;

/// <summary>
/// An expected refusal: a stable code, what is wrong, the field it is about and what would put it right. Bugs and broken infrastructure
/// throw instead.
/// </summary>
public abstract record Error(string Code, string Message, string? Field = null, string? Remedy = null);

public sealed record Invalid(string Code, string Message, string? Field = null, string? Remedy = null) : Error(
    Code, Message, Field, Remedy);

public sealed record NotFound(string Code, string Message, string? Remedy = null) : Error(Code, Message, null, Remedy);

public sealed record Conflict(string Code, string Message, string? Remedy = null) : Error(Code, Message, null, Remedy);

public sealed record Forbidden(string Code, string Message, string? Remedy = null) : Error(Code, Message, null, Remedy);

/// <summary>The object changed since the caller read it.</summary>
public sealed record Stale() : Error(
    "stale_version", "Somebody changed this meanwhile.", "If-Match", "Read it again and repeat your decision if it still holds.");

public sealed record TooMany(string Code, string Message, TimeSpan RetryAfter) : Error(Code, Message, null, "Wait and try again.");

public sealed record TooLarge(string Code, string Message, string? Field = null, string? Remedy = null) : Error(
    Code, Message, Field, Remedy);

/// <summary>Several fields of a body are wrong at once.</summary>
public sealed record InvalidBody(IReadOnlyDictionary<string, string[]> Errors)
    : Error(
        "invalid", "Some fields are missing or wrong.", Errors.Keys.FirstOrDefault(),
        "Correct the fields named in 'errors' and send it again.");

/// <summary>Nobody is signed in, or what they signed in with is wrong.</summary>
public sealed record Unauthenticated(string Code, string Message, string? Remedy = null) : Error(Code, Message, null, Remedy);

/// <summary>What is asked for exists but is locked, until the given time has passed or, without one, until somebody unlocks it.</summary>
public sealed record Locked(string Code, string Message, TimeSpan? RetryAfter, string? Remedy = null) : Error(Code, Message, null, Remedy);
