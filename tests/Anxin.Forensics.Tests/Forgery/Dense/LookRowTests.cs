using Anxin.Forensics.Features;
using Anxin.Forensics.Forgery.Dense;

namespace Anxin.Forensics.Tests.Forgery.Dense;

public sealed class LookRowTests
{
    [Fact]
    public void Vector_and_scalar_agree_at_every_length()
    {
        var chance = new Random(3);
        for (var width = 2; width <= 67; width++)
        {
            var plane = new Plane(width, 3);
            for (var i = 0; i < plane.Values.Length; i++)
            {
                plane.Values[i] = chance.NextSingle() * 255;
            }

            for (var y = 0; y < plane.Height; y++)
            {
                var (several, one) = (new uint[width], new uint[width]);
                LookRow.Of(plane, y, 2.3f, several);
                LookRow.Scalar(plane, y, 2.3f, one);
                Assert.Equal(one, several);
            }
        }
    }
}
