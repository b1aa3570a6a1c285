namespace Anxin.Planning;

/// <summary>Weekly working hours in local time. Spans that touch or overlap count as one.</summary>
/// <param name="Day">The local day on which the span starts.</param>
/// <param name="From">Start of work; the technician leaves the base no earlier.</param>
/// <param name="To">
/// End of work: <see cref="TimeOnly.MaxValue"/> is 24:00; earlier than <paramref name="From"/> is on the next day;
/// equal to it is a whole day.
/// </param>
public sealed record WorkingHours(DayOfWeek Day, TimeOnly From, TimeOnly To);
