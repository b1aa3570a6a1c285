using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Structure;

public sealed class BmpHeaderTests
{
    private static readonly byte[] _bmp = BmpMaker.Of(Drawing.Scene(21, 10));

    [Fact]
    public void A_missing_byte_of_the_last_row_is_noticed()
    {
        Assert.Null(BmpHeader.Examine(_bmp, new MediaLimits(), out var size));
        Assert.Equal(new PictureSize(21, 10), size);
        Assert.Equal("photo_truncated", BmpHeader.Examine(_bmp.AsSpan(0, _bmp.Length - 1), new MediaLimits(), out _)?.Code);
    }

    [Theory]
    [InlineData(10, 0xFFFFFFFFu, "photo_corrupt")] // where the rows are
    [InlineData(18, 0u, "photo_corrupt")] // width
    [InlineData(18, 0x7FFFFFFFu, "photo_too_many_pixels")]
    [InlineData(22, 0x80000000u, "photo_corrupt")] // height
    [InlineData(30, 1u, "photo_unsupported_format")] // compression
    [InlineData(28, 7u, "photo_corrupt")] // bits
    public void Numbers_that_lie_are_refused(int at, uint value, string code)
    {
        var changed = (byte[])_bmp.Clone();
        BitConverter.GetBytes(value).AsSpan(0, at == 28 ? 2 : 4).CopyTo(changed.AsSpan(at));

        Assert.Equal(code, BmpHeader.Examine(changed, new MediaLimits(), out _)?.Code);
    }
}
