using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints;

namespace Anxin.Forensics.Comparing;

/// <summary>The picture that is compared, with its print.</summary>
internal readonly record struct Upload(Picture Picture, PerceptualHash Hash);
