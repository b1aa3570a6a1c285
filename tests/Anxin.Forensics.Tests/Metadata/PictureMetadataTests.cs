using System.Text;
using Anxin.Forensics.Media;
using Anxin.Forensics.Metadata;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Metadata;

public sealed class PictureMetadataTests
{
    [Fact]
    public void A_packet_in_several_segments_is_put_together()
    {
        var packet = XmpMaker.Element(XmpMaker.Tc260, "AIGC", XmpMaker.Label());
        var half = packet.Length / 2;
        byte[] Part(int offset, byte[] bytes) =>
        [
            .. "http://ns.adobe.com/xmp/extension/\0"u8, .. new byte[32], .. UInt32(packet.Length), .. UInt32(offset), .. bytes,
        ];
        var jpeg = Insert(XmpMaker.Segment(0xE1, Part(half, packet[half..])), Part(0, packet[..half]));

        Assert.Contains(Read(jpeg).Xmp, p => p.Name == "AIGC");
    }

    [Fact]
    public void Parts_that_contradict_each_other_are_left_out()
    {
        byte[] part = [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. new byte[32], .. UInt32(10), .. UInt32(8), .. new byte[5]];
        var read = Read(XmpMaker.Segment(0xE1, part));
        Assert.True(read.IsTruncated);
        Assert.Empty(read.Blocks);
    }

    [Fact]
    public void More_blocks_than_allowed_are_left_out()
    {
        var png = XmpMaker.Png;
        for (var i = 0; i < 70; i++)
        {
            png = PngMaker.With(png, "tEXt", "Comment\0hello"u8.ToArray());
        }

        var read = Read(png, MediaFormat.Png);
        Assert.Equal((64, true), (read.Blocks.Count, read.IsTruncated));
    }

    [Fact]
    public void An_external_entity_is_not_followed()
    {
        var packet = Encoding.UTF8.GetBytes(
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a xmlns:q=\"urn:q\" q:b=\"1\">&e;</a>");
        Assert.Empty(XmpPacket.Read(packet, 32));
    }

    [Fact]
    public void Texts_of_a_directory_that_points_to_itself_are_read_once()
    {
        var tiff = ExifMaker.Loop();
        Assert.Empty(ExifTexts.Read(tiff, 512));
    }

    [Fact]
    public void A_value_that_lies_outside_the_block_is_skipped()
    {
        var tiff = ExifTextMaker.Of((0x0131, ExifTextMaker.Text("a long name of software")));
        Assert.Equal("a long name of software", ExifTexts.Read(tiff, 512)[ExifTag.Software]);
        Assert.Empty(ExifTexts.Read(tiff.AsSpan(0, tiff.Length - 1), 512));
        Assert.Empty(ExifTexts.Read(tiff, 0));
    }

    private static PictureMetadata Read(byte[] file, MediaFormat format = MediaFormat.Jpeg) =>
        PictureMetadata.Of(format, file, new MetadataLimits());

    private static byte[] Insert(byte[] jpeg, byte[] payload) =>
        [.. jpeg[..2], 0xFF, 0xE1, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload, .. jpeg[2..]];

    private static byte[] UInt32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
