namespace Anxin.Planning;

/// <summary>A local time span that suits the customer.</summary>
/// <param name="Date">The local day on which it starts.</param>
/// <param name="From">Start.</param>
/// <param name="To">End; <see cref="TimeOnly.MaxValue"/> is 24:00, earlier than <paramref name="From"/> is on the next day.</param>
public sealed record PreferredTime(DateOnly Date, TimeOnly From, TimeOnly To);
