namespace Anxin.Planning;

/// <summary>The local days on which something holds, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null when no end is known.</param>
public readonly record struct Validity(DateOnly From, DateOnly? To)
{
    /// <summary>Whether <paramref name="day"/> lies within; a <see cref="To"/> before <see cref="From"/> covers nothing.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is not { } last || day <= last);
}
