using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Structure;

public sealed class PngStructureTests
{
    private static readonly byte[] _good = Samples.Get("true-colour.png");

    [Fact]
    public void Forty_thousand_pixels_square_are_refused_before_they_are_decoded()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused("photo_too_many_pixels", PngMaker.Claiming(40_000, 40_000), new MediaLimits());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Data_too_few_for_the_size_within_the_limits_are_refused_before_they_are_decoded() =>
        Refused("photo_corrupt", PngMaker.Claiming(7_000, 7_000));

    [Theory]
    [InlineData(0u, 10u)]
    [InlineData(10u, 0u)]
    [InlineData(0x80000000u, 1u)]
    public void A_size_that_no_picture_has_is_refused(uint width, uint height) =>
        Refused("photo_corrupt", PngMaker.Claiming(width, height));

    [Fact]
    public void One_flipped_bit_anywhere_is_found()
    {
        for (var at = 8; at < _good.Length; at += 7)
        {
            var flipped = (byte[])_good.Clone();
            flipped[at] ^= 4;
            Assert.False(MediaFile.TryExamine(flipped, new MediaLimits(), out _, out var problem), $"at {at}");
            Assert.Contains(problem.Code, (string[])["photo_corrupt", "photo_truncated"]);
        }
    }

    [Fact]
    public void Data_in_two_places_are_refused()
    {
        var data = PngMaker.Chunk("IDAT", [1, 2, 3]);
        Refused("photo_corrupt", [.. _good[..^12], .. PngMaker.Chunk("tEXt", [65, 0, 66]), .. data, .. _good[^12..]]);
    }

    [Fact]
    public void A_chunk_that_must_be_understood_and_is_not_is_refused() => Refused("photo_corrupt", PngMaker.With(_good, "ABCD", [1]));

    [Fact]
    public void A_chunk_that_may_be_skipped_is_skipped() => Taken(PngMaker.With(_good, "abCD", [1]));

    [Fact]
    public void A_palette_picture_without_its_palette_is_refused()
    {
        var palette = Samples.Get("palette.png");
        Refused("photo_corrupt", [.. palette[..33], .. palette[(33 + 12 + 6)..]]);
    }

    [Fact]
    public void Bytes_behind_the_end_are_left_alone() => Taken([.. _good, 1, 2, 3]);

    private static void Taken(byte[] photo) =>
        Assert.True(MediaFile.TryExamine(photo, new MediaLimits(), out _, out var problem), problem?.Message);

    private static void Refused(string code, byte[] photo) => Refused(code, photo, new MediaLimits());

    private static void Refused(string code, byte[] photo, MediaLimits limits)
    {
        Assert.False(MediaFile.TryExamine(photo, limits, out _, out var problem));
        Assert.Equal(code, problem.Code);
    }
}
