namespace Anxin.Forensics.Media;

/// <summary>The kinds of photo file that are read.</summary>
public enum MediaFormat
{
    /// <summary>JPEG (ITU-T T.81): baseline, extended and progressive, 8 bits, grey, colour or CMYK.</summary>
    Jpeg,

    /// <summary>PNG (ISO/IEC 15948), every colour type and bit depth.</summary>
    Png,

    /// <summary>WebP (RFC 9649), lossy or lossless, still pictures.</summary>
    WebP,

    /// <summary>HEIC: HEVC pictures in HEIF (ISO/IEC 23008-12), one picture or a grid of tiles.</summary>
    Heic,
}
