namespace Anxin.Forensics.Prints;

/// <summary>The print of a picture seen before.</summary>
/// <param name="Name">The caller's name for it; comes back as the finding's reference.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Print">Its print.</param>
public sealed record KnownPrint(string Name, KnownSource Source, Fingerprint Print);
