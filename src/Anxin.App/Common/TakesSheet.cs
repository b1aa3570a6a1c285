namespace Anxin.App.Common;

/// <summary>An address that takes comma-separated values; told by its description.</summary>
public sealed record TakesSheet;
