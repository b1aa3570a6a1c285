using Anxin.Forensics.Forgery.Dense;

namespace Anxin.Forensics.Tests.Forgery.Dense;

public sealed class ByteDistanceTests
{
    [Fact]
    public void Vector_and_scalar_agree()
    {
        var chance = new Random(5);
        var looks = new uint[400];
        for (var i = 0; i < looks.Length; i++)
        {
            looks[i] = (uint)chance.NextInt64(uint.MaxValue + 1L);
        }

        for (var i = 0; i < 99; i++)
        {
            Assert.Equal(ByteDistance.Scalar(looks, i, looks, i + 1), ByteDistance.Of(looks, i, looks, i + 1));
        }

        uint[] far = [0, 0, 0, 0, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue];
        Assert.Equal(16 * 255, ByteDistance.Of(far, 0, far, 1));
    }
}
