using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Structure;

public sealed class Av1SequenceTests
{
    private static readonly byte[] _avif = HeicMaker.Read("quadrants.avif");
    private static readonly int _header = _avif.AsSpan().IndexOf("mdat"u8) + 4;

    [Fact]
    public void The_size_in_the_data_is_read() => Assert.Equal(new PictureSize(128, 96), Av1Sequence.LargestIn(_avif.AsSpan(_header)));

    [Fact]
    public void Data_that_break_off_or_lie_about_lengths_are_refused()
    {
        Assert.Null(Av1Sequence.LargestIn([0x0A]));
        Assert.Null(Av1Sequence.LargestIn([0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]));
        Assert.Null(Av1Sequence.LargestIn([0x8A, 0]));
        Assert.Equal(default(PictureSize), Av1Sequence.LargestIn([]));
    }

    // The decoder allocates by the size in the data, so a container that tells a smaller one is refused.
    [Fact]
    public void A_container_that_tells_another_size_than_the_data_is_refused()
    {
        var lie = (byte[])_avif.Clone();
        var extents = lie.AsSpan().IndexOf("ispe"u8) + 8;
        lie[extents + 3] = 16;

        Assert.False(MediaFile.TryExamine(lie, new MediaLimits(), out _, out var problem));
        Assert.Equal("photo_corrupt", problem.Code);
    }
}
