using Anxin.Forensics.Comparing.Features;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Tests.Comparing.Features;

public sealed class CornersTests
{
    [Fact]
    public void The_quick_test_answers_the_same_one_pixel_at_a_time_at_every_length()
    {
        var chance = new Random(4);
        var samples = new byte[200 * 7];
        chance.NextBytes(samples);
        for (var n = 0; n <= 140; n++)
        {
            byte[] vector = new byte[n], scalar = new byte[n];
            Corners.Possible(samples, (3 * 200) + 5, 200, 60, vector);
            Corners.PossibleScalar(samples, (3 * 200) + 5, 200, 60, scalar);
            Assert.Equal(scalar, vector);
        }
    }

    [Fact]
    public void The_corners_of_a_bright_square_are_found_and_nothing_else()
    {
        var samples = new byte[100 * 100];
        for (var y = 30; y < 70; y++)
        {
            samples.AsSpan((y * 100) + 30, 40).Fill(200);
        }

        var corners = Corners.Of(new GrayLevel(new PictureSize(100, 100), samples), 20, 100);

        Assert.Equal(4, corners.Select(c => (c.X > 50, c.Y > 50)).Distinct().Count());
        Assert.All(corners, c => Assert.True(Math.Min(Math.Abs(c.X - 30), Math.Abs(c.X - 69)) <= 4 && Math.Min(Math.Abs(c.Y - 30), Math.Abs(c.Y - 69)) <= 4));
    }

    [Fact]
    public void A_picture_too_small_for_a_description_has_none() =>
        Assert.Empty(Corners.Of(new GrayLevel(new PictureSize(30, 30), new byte[900]), 5, 100));
}
