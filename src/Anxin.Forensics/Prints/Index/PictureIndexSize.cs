namespace Anxin.Forensics.Prints.Index;

/// <summary>How large an index is.</summary>
/// <param name="Pictures">Pictures in it.</param>
/// <param name="Keypoints">Keypoints filed.</param>
/// <param name="FileBytes">Bytes of the file.</param>
/// <param name="MemoryBytes">Bytes of the tables it is searched by.</param>
public sealed record PictureIndexSize(int Pictures, long Keypoints, long FileBytes, long MemoryBytes);
