using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Structure;

public sealed class JpegStructureTests
{
    private static readonly byte[] _good = Samples.Get("baseline.jpg");

    [Fact]
    public void A_photo_of_50000_pixels_a_side_is_refused_before_it_is_decoded() =>
        Refused("photo_too_many_pixels", JpegMaker.WithSize(_good, 50_000, 900));

    [Fact]
    public void A_photo_of_no_height_is_refused() => Refused("photo_corrupt", JpegMaker.WithSize(_good, 320, 0));

    [Fact]
    public void A_height_told_behind_the_picture_data_counts()
    {
        byte[] late = [.. JpegMaker.WithSize(_good, 320, 0)[..^2], 0xFF, 0xDC, 0, 4, 0, 240, 0xFF, 0xD9];
        Assert.True(MediaFile.TryExamine(late, new MediaLimits(), out var info, out _));
        Assert.Equal((320, 240), (info.Width, info.Height));
        Assert.Equal(Preview.Jpeg(_good, new MediaLimits()), Preview.Jpeg(late, new MediaLimits()));

        byte[] huge = [.. JpegMaker.WithSize(_good, 20_000, 0)[..^2], 0xFF, 0xDC, 0, 4, 0x4E, 0x20, 0xFF, 0xD9];
        Refused("photo_too_many_pixels", huge);
    }

    [Fact]
    public void Bytes_behind_the_end_are_left_alone() => Taken([.. _good, .. _good[..500]]);

    [Fact]
    public void A_thumbnail_in_the_metadata_does_not_stand_for_the_end()
    {
        var thumbnail = JpegMaker.Of(Drawing.Scene(16, 12));
        var withThumbnail = JpegMaker.WithExif(_good, [.. ExifMaker.Orientation(1, little: true), .. thumbnail]);
        Taken(withThumbnail);
        Refused("photo_truncated", withThumbnail[..^400]);
    }

    [Fact]
    public void Fill_bytes_before_a_marker_are_allowed() => Taken([.. _good[..2], 0xFF, 0xFF, .. _good[2..]]);

    [Fact]
    public void A_lossless_photo_is_of_an_unsupported_format()
    {
        var lossless = (byte[])_good.Clone();
        lossless[JpegMaker.FindFrame(_good) + 1] = 0xC3;
        Refused("photo_unsupported_format", lossless);
    }

    [Fact]
    public void Twelve_bits_are_an_unsupported_format()
    {
        var twelve = (byte[])_good.Clone();
        twelve[JpegMaker.FindFrame(_good) + 4] = 12;
        Refused("photo_unsupported_format", twelve);
    }

    [Fact]
    public void A_second_frame_header_is_refused()
    {
        var frame = JpegMaker.FindFrame(_good);
        Refused("photo_corrupt", [.. _good[..(frame + 19)], .. _good[frame..]]);
    }

    [Fact]
    public void Thousands_of_scans_are_refused()
    {
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0];
        Refused("photo_corrupt", [.. _good[..^2], .. Enumerable.Repeat(scan, 5000).SelectMany(s => s), 0xFF, 0xD9]);
    }

    [Fact]
    public void Headers_without_picture_data_are_refused() => Refused("photo_corrupt", [0xFF, 0xD8, 0xFF, 0xD9]);

    private static void Taken(byte[] photo) =>
        Assert.True(MediaFile.TryExamine(photo, new MediaLimits(), out _, out var problem), problem?.Message);

    private static void Refused(string code, byte[] photo)
    {
        Assert.False(MediaFile.TryExamine(photo, new MediaLimits(), out _, out var problem));
        Assert.Equal(code, problem.Code);
    }
}
