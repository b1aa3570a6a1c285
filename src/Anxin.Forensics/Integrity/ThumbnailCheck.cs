using Anxin.Forensics.Features;
using Anxin.Forensics.Forgery;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Media.Supervising;
using Anxin.Forensics.Metadata;
using Anxin.Forensics.Pixels;
using Plane = Anxin.Forensics.Features.Plane;

namespace Anxin.Forensics.Integrity;

/// <summary>
/// Does the small picture that a camera keeps in the file show what the photo shows? A program that changes a photo and forgets the small
/// one leaves the earlier state there (Kee, Johnson and Farid, "Digital image authentication from JPEG headers", 2011, look at the same place).
/// </summary>
internal static class ThumbnailCheck
{
    public const string Id = "integrity.thumbnail";
    public const int Version = 1;

    // Pixels; cameras keep 160 to 512.
    private const int MostSide = 1024;
    private const int LeastSide = 48;

    // Sides of both that are this near, as a share, have the same shape.
    private const double SameShape = 0.04;

    // Pixels to each side of the small picture that are averaged, so that sharpening and a shift by a pixel do not count.
    private const int Around = 2;

    private static readonly string[] _limits = ["limit-thumbnail-forgotten", "limit-exif-can-be-written"];

    public static Finding Of(
        ReadOnlySpan<byte> bytes, MediaInfo info, Picture picture, PictureMetadata metadata, InspectionOptions options) =>
        info.Format == MediaFormat.Jpeg && Small(metadata, options.Metadata) is { } small
            ? Compared(picture, Orientation.Apply(small, ExifOrientation.Of(info.Format, bytes)), options.Thumbnail)
            : Told("thumbnail-none", null, 0);

    private static Finding Compared(Picture picture, Raster small, ThumbnailOptions options)
    {
        var (photo, kept) = (picture.Upright, small.Size);
        var (across, down) = (kept.Width / (double)photo.Width, kept.Height / (double)photo.Height);
        if (Math.Min(kept.Width, kept.Height) < LeastSide || Math.Max(across, down) > 1 || Math.Abs((across / down) - 1) > SameShape
            || picture.Capped(kept.Width, kept.Height) != kept)
        {
            return Told("thumbnail-other-shape", null, 0);
        }

        var (a, b) = (Looked(picture.Shrunk(kept)), Looked(small));
        var alike = Correlation(a, b);
        var differing = Differing(a, b, options.MinStep);
        var share = differing.Count(d => d) / (double)differing.Length;
        var finding = Told(alike < options.MinAlike ? "thumbnail-other-picture" : "thumbnail-fits", alike, share);
        return alike < options.MinAlike || share < options.MinShare
            ? finding
            : finding with
            {
                Outcome = Outcome.Doubts,
                Reason = Reason.Of("thumbnail-place-differs"),
                Score = 0.8,
                Regions = Marks.Regions(differing, kept.Width, photo),
                Mask = Marks.Of(differing, kept.Width, kept.Height),
            };
    }

    private static Finding Told(string code, double? alike, double share) => new(Id, Version, Outcome.NoConclusion, Reason.Of(code))
    {
        Score = 0,
        Details = Details.Of(("alike", alike is { } known ? Math.Round(known, 3) : null), ("share", Math.Round(share, 4))),
        Limits = _limits,
    };

    private static Raster? Small(PictureMetadata metadata, MetadataLimits limits)
    {
        if (metadata.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Exif) is not { Content: var tiff })
        {
            return null;
        }

        var numbers = ExifNumbers.Of(tiff, limits.MaxExifEntries);
        if (numbers.Find(ExifNumbers.ThumbnailAt) is not { } at || numbers.Find(ExifNumbers.ThumbnailLength) is not { } length
            || at > tiff.Length || length > tiff.Length - at)
        {
            return null;
        }

        var bytes = tiff.AsSpan((int)at, (int)length);
        var most = new MediaLimits(MaxPixels: MostSide * MostSide, MaxSide: MostSide);
        if (!MediaFile.TryExamine(bytes, most, out var kept, out _) || kept.Format != MediaFormat.Jpeg)
        {
            return null;
        }

        try
        {
            return PictureDecoding.Decode(bytes, kept, kept.Size);
        }
        catch (MediaException unreadable) when (unreadable.Problem.Code.StartsWith("photo_", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static Plane Looked(Raster rgb) => GaussianBlur.Of(
        new Plane(rgb.Size.Width, rgb.Size.Height, Array.ConvertAll(Luma.Of(rgb), v => (float)v)), Around);

    private static double Correlation(Plane a, Plane b)
    {
        double p = 0, q = 0, pp = 0, qq = 0, pq = 0;
        for (var i = 0; i < a.Values.Length; i++)
        {
            double x = a.Values[i], y = b.Values[i];
            (p, q, pp, qq, pq) = (p + x, q + y, pp + (x * x), qq + (y * y), pq + (x * y));
        }

        var n = (double)a.Values.Length;
        return (pq - (p * q / n)) / Math.Sqrt((pp - (p * p / n) + 1) * (qq - (q * q / n) + 1));
    }

    private static bool[] Differing(Plane a, Plane b, int step)
    {
        var differing = new bool[a.Values.Length];
        for (var i = 0; i < differing.Length; i++)
        {
            differing[i] = Math.Abs(a.Values[i] - b.Values[i]) >= step;
        }

        return Spots.Grown(Spots.Shrunk(differing, a.Width, 1), a.Width, 1);
    }
}
