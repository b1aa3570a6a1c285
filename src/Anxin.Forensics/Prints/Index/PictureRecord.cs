namespace Anxin.Forensics.Prints.Index;

/// <summary>What the index keeps of one picture.</summary>
/// <param name="Name">The caller's name for it.</param>
/// <param name="Print">Exact hashes and the hash of its looks.</param>
/// <param name="Part">The part print, as bytes.</param>
internal sealed record PictureRecord(string Name, Fingerprint Print, byte[] Part);
