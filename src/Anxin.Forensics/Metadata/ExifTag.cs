namespace Anxin.Forensics.Metadata;

/// <summary>The entries of an Exif block that are read (Exif 2.32).</summary>
internal enum ExifTag
{
    ImageDescription = 0x010E,
    Make = 0x010F,
    Model = 0x0110,
    Software = 0x0131,
    DateTime = 0x0132,
    Artist = 0x013B,
    ExifDirectory = 0x8769,
    DateTimeOriginal = 0x9003,
    DateTimeDigitized = 0x9004,
    OffsetTime = 0x9010,
    OffsetTimeOriginal = 0x9011,
    OffsetTimeDigitized = 0x9012,
    UserComment = 0x9286,
}
