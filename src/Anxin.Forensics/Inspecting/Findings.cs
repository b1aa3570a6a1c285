using Anxin.Forensics.Media;
using Anxin.Forensics.Prints;

namespace Anxin.Forensics.Inspecting;

/// <summary>Everything the checks saw in one picture, in a fixed order.</summary>
/// <param name="Sha256">Of the file, in lower-case hexadecimal.</param>
/// <param name="Media">Format and stored size; null when the file is no photo that can be read.</param>
/// <param name="Print">
/// To recognise the picture by later; null when it could not be decoded. Its parts are there when the context has known pictures.
/// </param>
/// <param name="All">One or more findings a check.</param>
public sealed record Findings(string Sha256, MediaInfo? Media, PicturePrint? Print, IReadOnlyList<Finding> All);
