namespace Anxin.App.Evidence;

/// <summary>A form that may also have one part "video"; told by its description.</summary>
public sealed record TakesVideo;
