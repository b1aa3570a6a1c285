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

    /// <summary>AVIF: an AV1 picture in HEIF, 8 to 12 bits, one picture or a grid of tiles.</summary>
    Avif,

    /// <summary>GIF (87a, 89a): its first picture.</summary>
    Gif,

    /// <summary>BMP: 1 to 32 bits a pixel, not compressed.</summary>
    Bmp,
}
