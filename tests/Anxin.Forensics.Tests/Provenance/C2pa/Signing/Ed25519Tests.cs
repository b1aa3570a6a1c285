using Anxin.Forensics.Provenance.C2pa.Signing;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Signing;

public sealed class Ed25519Tests
{
    // RFC 8032, 7.1: tests 1 to 3.
    [Theory]
    [InlineData(
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData(
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_vectors_of_the_standard_hold(string key, string message, string signature)
    {
        var (k, m, s) = (Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature));

        Assert.True(Ed25519.Verifies(k, m, s));
        Assert.False(Ed25519.Verifies(k, [.. m, 0], s));
        for (var bit = 0; bit < 512; bit += 37)
        {
            var changed = (byte[])s.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Ed25519.Verifies(k, m, changed), $"bit {bit}");
        }
    }

    [Fact]
    public void What_another_library_signs_holds()
    {
        for (var i = 0; i < 24; i++)
        {
            var seed = System.Security.Cryptography.SHA256.HashData([(byte)i]);
            var message = new byte[i * 7];

            Assert.True(Ed25519.Verifies(LibCrypto.PublicKey(seed), message, LibCrypto.Sign(seed, message)), $"seed {i}");
        }
    }

    // RFC 8032, 5.1.7: a second number of the group's order or more is refused, or one signature would have many forms.
    [Fact]
    public void A_number_beyond_the_order_is_refused()
    {
        var seed = System.Security.Cryptography.SHA256.HashData("order"u8);
        var signature = LibCrypto.Sign(seed, [1]);
        var order = System.Numerics.BigInteger.Pow(2, 252)
            + System.Numerics.BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
        var number = new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true) + order;
        byte[] other = [.. signature[..32], .. number.ToByteArray(isUnsigned: true)];

        Assert.Equal(64, other.Length);
        Assert.False(Ed25519.Verifies(LibCrypto.PublicKey(seed), [1], other));
    }

    [Fact]
    public void Wrong_lengths_and_points_off_the_curve_are_refused()
    {
        Assert.False(Ed25519.Verifies(new byte[31], [], new byte[64]));
        Assert.False(Ed25519.Verifies(new byte[32], [], new byte[63]));
        Assert.False(Ed25519.Verifies([.. Enumerable.Repeat((byte)0xFF, 32)], [], new byte[64]));
    }
}
