using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Structure;

public sealed class Crc32Tests
{
    [Fact]
    public void The_check_value_of_the_standard_comes_out() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));

    [Fact]
    public void Eight_bytes_a_step_agree_with_bit_by_bit_at_every_length()
    {
        var bytes = new byte[70];
        new Random(3).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            Assert.Equal(PngMaker.Checksum(bytes.AsSpan(0, length)), Crc32.Of(bytes.AsSpan(0, length)));
        }
    }
}
