namespace Anxin.Forensics.Comparing;

/// <summary>A picture of the listing the goods were bought from.</summary>
/// <param name="Name">The caller's name for it; comes back as the finding's reference.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record ListingPicture(string Name, ReadOnlyMemory<byte> Bytes);
