namespace Anxin.App.Evidence;

/// <summary>A form of photos without a JSON part, for the description of the addresses that take one.</summary>
public sealed record PhotosOnly;
