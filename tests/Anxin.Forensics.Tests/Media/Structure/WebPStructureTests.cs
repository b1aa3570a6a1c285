using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Structure;

public sealed class WebPStructureTests
{
    private static readonly byte[] _lossy = Samples.Get("lossy.webp");

    [Fact]
    public void An_extended_header_of_another_size_is_refused()
    {
        Refused("photo_corrupt", WebPMaker.Extended(_lossy, 16_000, 3_000, 0));
        Refused("photo_corrupt", WebPMaker.Extended(_lossy, 321, 240, 0));
    }

    [Fact]
    public void An_extended_header_of_the_same_size_is_taken() =>
        Assert.True(MediaFile.TryExamine(WebPMaker.Extended(_lossy, 320, 240, 0), new MediaLimits(), out _, out _));

    [Fact]
    public void A_lossless_picture_that_claims_more_than_the_limit_is_refused_before_it_is_decoded()
    {
        var huge = (byte[])Samples.Get("lossless.webp").Clone();
        huge.AsSpan(21, 3).Fill(0xFF);
        huge[24] = 0x0F;
        Refused("photo_too_many_pixels", huge);
    }

    [Fact]
    public void A_lossless_picture_that_claims_much_and_holds_little_gives_a_reason_and_no_preview()
    {
        var large = (byte[])Samples.Get("lossless.webp").Clone();
        (large[21], large[22], large[23], large[24]) = (0xFF, 0xCF, 0xFF, 0x03); // 4096 x 4096
        Assert.True(MediaFile.TryExamine(large, new MediaLimits(), out var info, out _));
        Assert.Equal((4096, 4096), (info.Width, info.Height));
        Assert.Equal("photo_corrupt", Assert.Throws<MediaException>(() => Preview.Jpeg(large, new MediaLimits())).Problem.Code);
    }

    [Fact]
    public void An_animation_is_of_an_unsupported_format() =>
        Refused("photo_unsupported_format", WebPMaker.Extended(_lossy, 320, 240, flags: 2));

    [Fact]
    public void Two_pictures_in_one_file_are_refused() =>
        Refused("photo_corrupt", WebPMaker.Extended(_lossy, 320, 240, 0, _lossy[12..]));

    [Fact]
    public void Bytes_behind_the_end_are_left_alone() =>
        Assert.True(MediaFile.TryExamine([.. _lossy, 1, 2, 3], new MediaLimits(), out _, out _));

    private static void Refused(string code, byte[] photo)
    {
        Assert.False(MediaFile.TryExamine(photo, new MediaLimits(), out _, out var problem));
        Assert.Equal(code, problem.Code);
    }
}
