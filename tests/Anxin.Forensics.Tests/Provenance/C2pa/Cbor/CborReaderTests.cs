using Anxin.Forensics.Provenance.C2pa.Cbor;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Cbor;

public sealed class CborReaderTests
{
    // RFC 8949, appendix A.
    [Theory]
    [InlineData("00", 0L)]
    [InlineData("17", 23L)]
    [InlineData("1818", 24L)]
    [InlineData("1903e8", 1000L)]
    [InlineData("1a000f4240", 1000000L)]
    [InlineData("1b000000e8d4a51000", 1000000000000L)]
    [InlineData("20", -1L)]
    [InlineData("3903e7", -1000L)]
    [InlineData("c11a514b67b0", 1363896240L)]
    public void Numbers_are_read(string hex, long expected) => Assert.Equal(expected, Read(hex)!.Untagged.Integer);

    [Theory]
    [InlineData("60", "")]
    [InlineData("6449455446", "IETF")]
    [InlineData("62c3bc", "ü")]
    [InlineData("63e6b0b4", "水")]
    [InlineData("7f657374726561646d696e67ff", "streaming")]
    public void Texts_are_read_whole_or_in_parts(string hex, string expected) => Assert.Equal(expected, Read(hex)!.Text);

    [Theory]
    [InlineData("83010203", 3)]
    [InlineData("8301820203820405", 3)]
    [InlineData("9f018202039f0405ffff", 3)]
    [InlineData("80", 0)]
    public void Lists_are_read_with_and_without_a_length(string hex, int expected) => Assert.Equal(expected, Read(hex)!.Elements.Count);

    [Fact]
    public void Maps_answer_by_text_and_number()
    {
        var map = CborReader.Read(
            CborMaker.Of(new CborMaker.Map(("a", 1), (-7, "seven"), (33, new byte[] { 9 }))), new CborBudget(), out _)!;

        Assert.Equal(1, map["a"]?.Integer);
        Assert.Equal("seven", map[-7]?.Text);
        Assert.Equal([9], map[33]?.Bytes?.ToArray());
        Assert.Null(map["b"]);
        Assert.Null(map["a"]!["b"]);
    }

    [Theory]
    [InlineData("", "cut off")]
    [InlineData("19", "cut off")]
    [InlineData("1c", "reserved size")]
    [InlineData("5bffffffffffffff", "cut off")]
    [InlineData("5b7fffffffffffffff", "longer than its box")]
    [InlineData("9b00000001000000000102", "longer than its box")]
    [InlineData("bb0000000000000fff00", "longer than its box")]
    [InlineData("0001", "bytes follow")]
    [InlineData("a2616101616102", "key twice")]
    [InlineData("1f", "impossible length")]
    [InlineData("5f01ff", "in parts is broken")]
    [InlineData("9f01", "cut off")]
    public void Lies_are_named(string hex, string expected)
    {
        Assert.Null(CborReader.Read(Convert.FromHexString(hex), new CborBudget(), out var why));
        Assert.Contains(expected, why ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        byte[] deep = [.. Enumerable.Repeat((byte)0x81, 1_000_000), 0];

        Assert.Null(CborReader.Read(deep, new CborBudget(), out var why));
        Assert.Equal("CBOR values are nested too deeply", why);
    }

    [Fact]
    public void The_number_of_values_of_one_record_is_bounded()
    {
        var list = CborMaker.Of(Enumerable.Repeat((object?)0, 50_000));
        var budget = new CborBudget();
        var read = Enumerable.Range(0, 100).TakeWhile(_ => CborReader.Read(list, budget, out var _) is not null).Count();

        Assert.InRange(read, 1, CborBudget.Most / 50_000);
    }

    private static CborValue? Read(string hex) => CborReader.Read(Convert.FromHexString(hex), new CborBudget(), out _);
}
