using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints.Index;

/// <summary>The best known picture for an upload.</summary>
/// <param name="Name">The caller's name for it.</param>
/// <param name="Known">What is kept of it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Turn">The position in which the hashes come nearest.</param>
/// <param name="Distance">Bits of the hashes that differ then.</param>
/// <param name="Part">How the two lie on each other; null when the keypoints do not tell.</param>
internal sealed record PictureMatch(string Name, PicturePrint Known, int Number, Turn Turn, int Distance, PartMatch? Part);
