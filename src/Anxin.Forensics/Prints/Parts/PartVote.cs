namespace Anxin.Forensics.Prints.Parts;

/// <summary>A picture that shares keypoints.</summary>
/// <param name="Picture">Its number.</param>
/// <param name="IsMirrored">Whether it does when one of them is mirrored.</param>
/// <param name="Count">How many keypoints.</param>
internal readonly record struct PartVote(uint Picture, bool IsMirrored, int Count);
