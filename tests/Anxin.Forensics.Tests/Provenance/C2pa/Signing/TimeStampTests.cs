using Anxin.Forensics.Provenance.C2pa.Signing;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Signing;

public sealed class TimeStampTests
{
    private static readonly byte[] _stamped = [1, 2, 3];

    [Fact]
    public void A_token_tells_its_time_and_service()
    {
        var stamp = TimeStamp.Read(StampMaker.Token(_stamped), _stamped);

        Assert.Equal(StampMaker.At.UtcDateTime, stamp?.At);
        Assert.Equal("Test Time", stamp?.Signer.Holder);
    }

    [Fact]
    public void A_token_over_something_else_is_none() => Assert.Null(TimeStamp.Read(StampMaker.Token(_stamped), [1, 2, 4]));

    [Fact]
    public void A_certificate_that_is_not_for_time_stamping_signs_none() =>
        Assert.Null(TimeStamp.Read(StampMaker.Token(_stamped, StampMaker.MakeService("1.3.6.1.5.5.7.3.4")), _stamped));

    [Fact]
    public void Every_changed_byte_of_content_or_signature_is_found_and_none_throws()
    {
        var token = StampMaker.Token(_stamped);
        var at = token.AsSpan().IndexOf("20270304050607Z"u8);
        for (var i = 0; i < 14; i++)
        {
            var changed = (byte[])token.Clone();
            changed[at + i] ^= 1;
            Assert.Null(TimeStamp.Read(changed, _stamped));
        }

        for (var i = 0; i < token.Length; i += 3)
        {
            var changed = (byte[])token.Clone();
            changed[i] ^= 0x41;
            _ = TimeStamp.Read(changed, _stamped);
            _ = TimeStamp.Read(token.AsMemory(0, i), _stamped);
        }
    }
}
