namespace Anxin.Planning.Travelling;

/// <summary>One estimated trip: road metres (null when an end is unknown; the rest is then an assumption) and time.</summary>
internal readonly record struct Trip(long? Metres, long CostedMetres, long Ticks);
