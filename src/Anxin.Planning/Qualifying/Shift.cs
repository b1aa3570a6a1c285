namespace Anxin.Planning.Qualifying;

/// <summary>One span of work and the first instant in it at which the technician can be at the customer's door.</summary>
internal readonly record struct Shift(long From, long To, long FirstArrival);
