using System.Globalization;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Timing;

/// <summary>When the file says the picture was taken (Exif 2.32, 4.6.5).</summary>
/// <param name="At">The moment.</param>
/// <param name="HasOffset">The file names the offset from UTC; otherwise it was assumed.</param>
internal readonly record struct CaptureTime(DateTimeOffset At, bool HasOffset)
{
    /// <summary>Reads the time; null when there is none or it makes no sense.</summary>
    public static CaptureTime? Of(IReadOnlyDictionary<ExifTag, string> exif, TimeSpan assumedOffset)
    {
        return Read(exif, ExifTag.DateTimeOriginal, ExifTag.OffsetTimeOriginal, assumedOffset)
            ?? Read(exif, ExifTag.DateTimeDigitized, ExifTag.OffsetTimeDigitized, assumedOffset);
    }

    private static CaptureTime? Read(IReadOnlyDictionary<ExifTag, string> exif, ExifTag time, ExifTag offset, TimeSpan assumedOffset)
    {
        var isTime = DateTime.TryParseExact(
            exif.GetValueOrDefault(time), "yyyy':'MM':'dd HH':'mm':'ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        if (!isTime || local.Year is < 1990 or > 9000)
        {
            return null;
        }

        var told = Offset(exif.GetValueOrDefault(offset) ?? exif.GetValueOrDefault(ExifTag.OffsetTime));
        return new CaptureTime(new DateTimeOffset(local, told ?? assumedOffset), told is not null);
    }

    private static TimeSpan? Offset(string? text)
    {
        if (text == "Z")
        {
            return TimeSpan.Zero;
        }

        var isOffset = text is [('+' or '-'), _, _, ':', _, _]
            & TimeSpan.TryParseExact(text?[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var size);
        return isOffset && size <= TimeSpan.FromHours(14) ? (text![0] == '-' ? -size : size) : null;
    }
}
