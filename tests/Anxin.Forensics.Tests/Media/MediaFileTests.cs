using System.Text;
using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media;

public sealed class MediaFileTests
{
    private static readonly MediaLimits _limits = new();

    [Theory]
    [InlineData("baseline.jpg", 320, 240, "image/jpeg")]
    [InlineData("progressive.jpg", 200, 150, "image/jpeg")]
    [InlineData("cmyk.jpg", 120, 90, "image/jpeg")]
    [InlineData("true-colour.png", 160, 120, "image/png")]
    [InlineData("sixteen-bit.png", 80, 60, "image/png")]
    [InlineData("palette.png", 1000, 700, "image/png")]
    [InlineData("lossy.webp", 320, 240, "image/webp")]
    [InlineData("lossless.webp", 100, 80, "image/webp")]
    [InlineData("transparent.webp", 160, 120, "image/webp")]
    [InlineData("scene.heic", 320, 240, "image/heic")]
    [InlineData("tenbit.heic", 128, 96, "image/heic")]
    [InlineData("grid.heic", 128, 128, "image/heic")]
    public void A_whole_photo_tells_its_format_and_size(string name, int width, int height, string contentType)
    {
        Assert.True(MediaFile.TryExamine(Samples.Get(name), _limits, out var info, out var problem), problem?.Message);
        Assert.Equal(new MediaInfo(Samples.FormatOf(name), width, height, contentType), info);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void A_photo_cut_at_any_64th_is_refused_as_cut_or_damaged(string name)
    {
        var whole = Samples.Get(name);
        for (var part = 1; part < 64; part++)
        {
            // Below 12 bytes nobody can tell what the file was.
            var cut = whole.AsSpan(0, Math.Max(12, whole.Length * part / 64));
            Assert.Contains(Refusal(cut).Code, (string[])["photo_truncated", "photo_corrupt"]);
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void A_photo_without_its_last_byte_is_refused_as_cut(string name)
    {
        var whole = Samples.Get(name);
        Assert.Equal("photo_truncated", Refusal(whole.AsSpan(0, whole.Length - 1)).Code);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Examining_a_whole_photo_allocates_nothing_but_its_answer(string name)
    {
        var whole = Samples.Get(name);
        MediaFile.TryExamine(whole, _limits, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MediaFile.TryExamine(whole, _limits, out _, out _);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 64);
    }

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("photo_empty", Refusal([]).Code);

    [Fact]
    public void A_photo_of_the_most_bytes_is_taken_and_one_byte_more_is_not()
    {
        var jpeg = Samples.Get("baseline.jpg");
        var most = new byte[_limits.MaxBytes];
        jpeg.CopyTo(most, 0);
        Assert.True(MediaFile.TryExamine(most, _limits, out _, out _));

        byte[] more = [.. most, 0];
        Assert.Equal("photo_too_large", Refusal(more).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>not found</body></html>", "a web page")]
    [InlineData("\uFEFF\r\n  <HTML>", "a web page")]
    [InlineData("just words", "a text")]
    [InlineData("PK\u0003\u0004aaaa", "a ZIP archive or office document")]
    [InlineData("\0\u0001\u0002", "of an unknown kind")]
    public void Something_that_is_no_picture_is_named(string content, string kind)
    {
        var problem = Refusal(Encoding.UTF8.GetBytes(content));
        Assert.Equal("photo_not_an_image", problem.Code);
        Assert.Contains(kind, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("II*\0\u0008\0\0\0", "TIFF")]
    [InlineData("<?xml?>", null)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0isommp42", "video")]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt ", "sound")]
    public void A_picture_of_another_format_is_refused_with_a_remedy(string content, string? kind)
    {
        var problem = Refusal(Encoding.Latin1.GetBytes(content));
        Assert.Equal(kind is null ? "photo_not_an_image" : "photo_unsupported_format", problem.Code);
        Assert.Contains(kind ?? "a text", problem.Message, StringComparison.Ordinal);
        Assert.Contains("JPEG, PNG, WebP or HEIC", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_pixels_are_refused_in_every_format()
    {
        var limits = new MediaLimits(MaxPixels: 5_000);
        foreach (var photo in Samples.All.Where(p => p != Samples.Get("sixteen-bit.png") && p != Samples.Get("transparent.png")))
        {
            Assert.False(MediaFile.TryExamine(photo, limits, out _, out var problem));
            Assert.Equal("photo_too_many_pixels", problem.Code);
        }
    }

    [Fact]
    public void A_side_at_the_limit_is_taken_and_one_pixel_more_is_not()
    {
        var photo = Samples.Get("baseline.jpg");
        Assert.True(MediaFile.TryExamine(photo, new MediaLimits(MaxSide: 320), out _, out _));
        Assert.False(MediaFile.TryExamine(photo, new MediaLimits(MaxSide: 319), out _, out var problem));
        Assert.Equal("photo_too_many_pixels", problem.Code);
    }

    private static MediaProblem Refusal(ReadOnlySpan<byte> bytes)
    {
        Assert.False(MediaFile.TryExamine(bytes, _limits, out var info, out var problem));
        Assert.Null(info);
        Assert.NotEmpty(problem.Message);
        Assert.NotEmpty(problem.Remedy);
        return problem;
    }
}
