namespace Anxin.Forensics.Comparing.Features;

/// <summary>A corner of the upload and the corner of the reference most like it.</summary>
/// <param name="Upload">Index of the upload's corner.</param>
/// <param name="Reference">Index of the reference's.</param>
/// <param name="Ratio">Its distance over that of the second nearest corner elsewhere: the smaller, the surer.</param>
internal readonly record struct FeaturePair(int Upload, int Reference, float Ratio);
