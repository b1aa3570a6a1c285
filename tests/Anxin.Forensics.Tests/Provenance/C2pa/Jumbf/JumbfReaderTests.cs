using System.Buffers.Binary;
using Anxin.Forensics.Provenance.C2pa.Jumbf;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Jumbf;

public sealed class JumbfReaderTests
{
    [Fact]
    public void Boxes_keep_their_label_type_content_and_order()
    {
        var inner = JumbfMaker.OfCbor("cbor", "inner", 7);
        var box = JumbfReader.Read(JumbfMaker.Super("c2ma", "outer", inner, JumbfMaker.Box("json", "{}"u8.ToArray())), out var why)!;

        Assert.Null(why);
        Assert.Equal(("outer", "c2ma"), (box.Label, box.Type));
        Assert.Equal("inner", Assert.Single(box.Children).Label);
        Assert.Equal(JumbfMaker.Content(inner), box.Children[0].Content.ToArray());
        Assert.Equal("{}"u8.ToArray(), box.DataOf("json")?.ToArray());
    }

    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(0u, uint.MaxValue)]
    [InlineData(8u, 3u)]
    [InlineData(8u, 0x7FFFFFFFu)]
    public void A_length_that_lies_is_named(uint at, uint length)
    {
        var box = JumbfMaker.Super("c2ma", "outer", JumbfMaker.OfCbor("cbor", "inner", 7));
        BinaryPrimitives.WriteUInt32BigEndian(box.AsSpan((int)at), length);

        var read = JumbfReader.Read(box, out var why);

        Assert.True(read is not null || why is not null);
        Assert.True(length == 0 || read is null); // a length of 0 means up to the end
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        var box = JumbfMaker.OfCbor("cbor", "leaf", 1);
        for (var i = 0; i < 100; i++)
        {
            box = JumbfMaker.Super("c2ma", "level", box);
        }

        Assert.Null(JumbfReader.Read(box, out var why));
        Assert.Equal("JUMBF boxes are nested too deeply", why);
    }

    [Fact]
    public void The_number_of_boxes_is_bounded()
    {
        var many = JumbfMaker.Super("c2ma", "many", [.. Enumerable.Repeat(JumbfMaker.Box("free"), JumbfReader.MostBoxes + 1)]);

        Assert.Null(JumbfReader.Read(many, out var why));
        Assert.Equal("there are too many JUMBF boxes", why);
    }
}
