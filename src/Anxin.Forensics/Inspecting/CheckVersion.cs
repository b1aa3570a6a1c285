namespace Anxin.Forensics.Inspecting;

/// <summary>A check and the version of it that this engine has: every finding of the check carries it.</summary>
/// <param name="Check">The stable name, such as <c>provenance.aigc</c>.</param>
/// <param name="Version">Counts up when the check would answer differently for the same picture.</param>
public sealed record CheckVersion(string Check, int Version);
