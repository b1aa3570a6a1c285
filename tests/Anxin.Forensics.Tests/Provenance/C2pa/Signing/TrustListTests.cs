using Anxin.Forensics.Provenance.C2pa.Signing;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Signing;

public sealed class TrustListTests
{
    private static readonly Certificate _signer = Certificate.TryRead(Signer.Of("ES256").Certificate.RawData)!;
    private static readonly Certificate _root = Certificate.TryRead(Signer.Of("ES256").Root.RawData)!;

    [Fact]
    public void A_signer_is_trusted_by_its_authority_or_by_itself()
    {
        Assert.True(TrustList.Read(Signer.Of("ES256").TrustList).Trusts(_signer, [], null));
        Assert.True(TrustList.Read(Signer.Of("ES256").Certificate.ExportCertificatePem()).Trusts(_signer, [], null));
    }

    [Fact]
    public void An_authority_that_the_signer_brought_along_vouches_for_nothing()
    {
        Assert.False(TrustList.Read("").Trusts(_signer, [_root], null));
        Assert.False(TrustList.Read(Signer.Of("ES384").TrustList).Trusts(_signer, [_root], null)); // the same name, another key
    }

    [Fact]
    public void An_expired_authority_vouches_for_nothing() => Assert.False(
        TrustList.Read(Signer.Of("ES256").TrustList).Trusts(_signer, [], new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void What_is_no_certificate_is_passed_over()
    {
        var list = TrustList.Read(
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\nnonsense 1.2.3\n" + Signer.Of("ES256").TrustList + "\n1.2.3.4\r\n");

        Assert.True(list.Trusts(_signer, [], null));
        Assert.Equal(["1.2.3.4"], list.Uses);
    }
}
