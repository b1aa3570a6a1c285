using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Tests.Inspecting;

public sealed class MaskTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 3)]
    [InlineData(13, 300)]
    [InlineData(700, 5)]
    public void A_mask_is_written_as_a_png_that_shows_it(int width, int height)
    {
        var chance = new Random(width);
        var mask = new Mask(new PictureSize(width, height));
        var marked = new bool[width * height];
        for (var i = 0; i < marked.Length; i++)
        {
            mask[i % width, i / width] = marked[i] = chance.Next(3) == 0;
        }

        var file = mask.ToPng();

        Assert.True(MediaFile.TryExamine(file, new MediaLimits(), out var info, out _));
        var picture = Picture.Decode(file, info);
        var samples = picture.Shrunk(picture.Upright).Samples;
        Assert.Equal(marked, Enumerable.Range(0, marked.Length).Select(i => samples[3 * i] == 255));
        Assert.Equal(marked, Enumerable.Range(0, marked.Length).Select(i => mask[i % width, i / width]));
    }

    [Fact]
    public void A_mark_can_be_taken_back()
    {
        var mask = new Mask(new PictureSize(9, 2)) { [8, 1] = true, [7, 1] = true };
        mask[8, 1] = false;
        Assert.Equal((true, false), (mask[7, 1], mask[8, 1]));
        Assert.Equal([0, 0, 1, 0], mask.Bits.ToArray());
    }
}
