using Anxin.Forensics.Comparing.Differing;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Tests.Comparing.Differing;

public sealed class BoxMeanTests
{
    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(5, 9, 1)]
    [InlineData(40, 23, 2)]
    [InlineData(7, 30, 12)]
    public void The_mean_is_that_of_the_pixels_around_as_far_as_there_are_any(int width, int height, int radius)
    {
        var chance = new Random(width);
        using var plane = new Plane(new PictureSize(width, height));
        foreach (ref var value in plane.Samples)
        {
            value = chance.Next(-100, 100);
        }

        using var mean = BoxMean.Of(plane, radius);

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var around = from v in Enumerable.Range(y - radius, (2 * radius) + 1)
                             from u in Enumerable.Range(x - radius, (2 * radius) + 1)
                             where u >= 0 && v >= 0 && u < width && v < height
                             select plane[u, v];
                Assert.Equal(around.Average(), mean[x, y], 1e-3);
            }
        }
    }
}
