namespace Anxin.Planning.Qualifying;

/// <summary>A stretch of time in UTC ticks.</summary>
internal readonly record struct Span(long From, long To);
