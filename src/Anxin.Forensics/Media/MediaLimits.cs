namespace Anxin.Forensics.Media;

/// <summary>How much of a photo is accepted. A photo exactly at a limit passes.</summary>
/// <param name="MaxBytes">Bytes of the file; 20 MiB unless told.</param>
/// <param name="MaxPixels">Width times height; 50 million unless told.</param>
/// <param name="MaxSide">Pixels of the longer side; 20,000 unless told, which leaves room for a phone's panorama.</param>
public sealed record MediaLimits(long MaxBytes = 20 * 1024 * 1024, long MaxPixels = 50_000_000, int MaxSide = 20_000)
{
    /// <summary>Whether a picture of this many pixels is within the limits.</summary>
    internal bool Allow(PictureSize size) => size.Width <= MaxSide && size.Height <= MaxSide && size.Pixels <= MaxPixels;
}
