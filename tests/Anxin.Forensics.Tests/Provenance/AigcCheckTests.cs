using System.Text;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Provenance;

public sealed class AigcCheckTests
{
    private const string Check = "provenance.aigc";

    private static readonly Dictionary<string, byte[]> _carriers = Carriers(XmpMaker.Label());

    public static TheoryData<string> Places => new(_carriers.Keys);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_label_is_read_wherever_it_stands(string place)
    {
        var finding = _carriers[place].Finding(Check);

        Assert.Equal((Outcome.Doubts, "aigc-declared-sure"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal(
            ["1", "MAKER0001", "p-1", "r1", "SPREAD02", "q-2", "r2"],
            new[] { "label", "contentProducer", "produceId", "reservedCode1", "contentPropagator", "propagateId", "reservedCode2" }
                .Select(name => finding.Details[name].GetString()));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_label_that_breaks_off_is_told_as_such(string place)
    {
        var finding = Carriers("""{"AIGC":{"Label":"1","ContentProducer":"MAK""")[place].Finding(Check);

        Assert.Equal((Outcome.Doubts, "aigc-malformed"), (finding.Outcome, finding.Reason.Code));
    }

    [Theory]
    [InlineData("1", "aigc-declared-sure", 1.0)]
    [InlineData("2", "aigc-declared-possible", 0.7)]
    [InlineData("3", "aigc-declared-suspected", 0.5)]
    [InlineData("7", "aigc-malformed", 0.5)]
    public void The_words_grow_milder_with_the_certainty_declared(string label, string code, double score)
    {
        var finding = Carriers(XmpMaker.Label(label))["PNG tEXt"].Finding(Check);

        Assert.Equal((Outcome.Doubts, code, (double?)score), (finding.Outcome, finding.Reason.Code, finding.Score));
    }

    [Theory]
    [InlineData("""{"AIGC":{"Label":1,"ContentProducer":"M"}}""")]
    [InlineData("""{"Label":1,"ContentProducer":"M",}""")]
    [InlineData("""{"AIGC":"{\"Label\":\"1\",\"ContentProducer\":\"M\"}"}""")]
    [InlineData("""{\"AIGC\":{\"Label\":\"1\",\"ContentProducer\":\"M\"}}""")]
    [InlineData("{'Label':'1','ContentProducer':'M'}")]
    [InlineData("{&quot;Label&quot;:&quot;1&quot;,&quot;ContentProducer&quot;:&quot;M&quot;}")]
    [InlineData("\uFEFF{\"label\":\"1\",\"contentproducer\":\"M\"}")]
    public void Forms_that_writers_use_in_practice_are_read(string json) =>
        Assert.Equal("aigc-declared-sure", Carriers(json)["PNG tEXt"].Finding(Check).Reason.Code);

    [Theory]
    [InlineData("my AIGC homework, photographed by me")]
    [InlineData("""{"note":"AIGC","Label":"1"}""")]
    [InlineData("http://www.tc260.org.cn/ns/AIGC/1.0/")]
    public void A_text_that_only_mentions_the_word_is_no_label(string text)
    {
        var comment = ExifTextMaker.Of((0x9286, [.. "ASCII\0\0\0"u8, .. Encoding.UTF8.GetBytes(text)]));
        byte[][] files =
        [
            JpegMaker.WithExif(XmpMaker.Jpeg, comment), XmpMaker.Segment(0xFE, Encoding.UTF8.GetBytes(text)),
            XmpMaker.InPng(XmpMaker.Element("http://purl.org/dc/elements/1.1/", "description", text)),
        ];
        Assert.All(files, file => Assert.Equal((Outcome.NoConclusion, "aigc-absent"), Answer(file)));
    }

    [Fact]
    public void No_label_proves_nothing()
    {
        Assert.Equal((Outcome.NoConclusion, "aigc-absent"), Answer(XmpMaker.Jpeg));
        Assert.Contains("limit-absence-proves-nothing", XmpMaker.Jpeg.Finding(Check).Limits);
    }

    [Fact]
    public void A_packet_that_is_no_xml_still_gives_its_label()
    {
        var label = XmpMaker.Label().Replace("\"", "&quot;", StringComparison.Ordinal);
        var packet = Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:q=\"{XmpMaker.Tc260}\"><unclosed & <q:AIGC>{label}</q:AIGC>");

        Assert.Equal("aigc-declared-sure", XmpMaker.InPng(packet).Finding(Check).Reason.Code);
    }

    [Fact]
    public void A_packet_nested_deeper_than_allowed_is_left_unread()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 20_000));
        var packet = XmpMaker.Packet($"{deep}<q:AIGC xmlns:q=\"urn:other\">{{}}</q:AIGC>");

        Assert.Equal("aigc-absent", XmpMaker.InPng(packet).Finding(Check).Reason.Code);
    }

    [Fact]
    public void A_text_that_inflates_beyond_the_limit_is_left_unread_and_said_so()
    {
        using var target = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(target, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(new byte[8 << 20]);
        }

        var file = PngMaker.With(XmpMaker.Png, "zTXt", [.. "AIGC\0\0"u8, .. target.ToArray()]);
        Assert.Equal((Outcome.NoConclusion, "metadata-not-read-to-end"), Answer(file));
    }

    private static (Outcome Outcome, string Code) Answer(byte[] file) => (file.Finding(Check).Outcome, file.Finding(Check).Reason.Code);

    private static Dictionary<string, byte[]> Carriers(string json)
    {
        var text = Encoding.UTF8.GetBytes(json);
        var wrapped = json.StartsWith("{\"AIGC\"", StringComparison.Ordinal) ? json : $"{{\"AIGC\":{json}}}";
        byte[] ascii = [.. "ASCII\0\0\0"u8, .. Encoding.UTF8.GetBytes(wrapped)];
        byte[] unicode = [.. "UNICODE\0"u8, .. Encoding.Unicode.GetBytes(wrapped)];
        return new Dictionary<string, byte[]>
        {
            ["XMP element, JPEG"] = XmpMaker.InJpeg(XmpMaker.Element(XmpMaker.Tc260, "AIGC", json)),
            ["XMP attribute, JPEG"] = XmpMaker.InJpeg(XmpMaker.Attribute(XmpMaker.Tc260, "AIGC", json)),
            ["XMP element, PNG"] = XmpMaker.InPng(XmpMaker.Element(XmpMaker.Tc260, "AIGC", json, "TC260")),
            ["XMP element, WebP"] = XmpMaker.InWebP(XmpMaker.Element(XmpMaker.Tc260, "AIGC", json)),
            ["Exif comment, ASCII"] = JpegMaker.WithExif(XmpMaker.Jpeg, ExifTextMaker.Of((0x9286, ascii))),
            ["Exif comment, UNICODE"] = JpegMaker.WithExif(XmpMaker.Jpeg, ExifTextMaker.Of((0x9286, unicode))),
            ["HEIC Exif"] = HeicMaker.WithMetadata("quadrants.heic", 128, 96, "Exif", [0, 0, 0, 0, .. ExifTextMaker.Of((0x9286, ascii))]),
            ["HEIC XMP"] = HeicMaker.WithMetadata(
                "quadrants.heic", 128, 96, "mime", XmpMaker.Element(XmpMaker.Tc260, "AIGC", json)),
            ["WebP EXIF"] = WebPMaker.Extended(
                WebPMaker.Lossy(Drawing.Scene(64, 48)), 64, 48, 8, WebPMaker.Chunk("EXIF", ExifTextMaker.Of((0x9286, ascii)))),
            ["PNG eXIf"] = PngMaker.With(XmpMaker.Png, "eXIf", ExifTextMaker.Of((0x9286, ascii))),
            ["PNG tEXt"] = PngMaker.With(XmpMaker.Png, "tEXt", [.. "AIGC\0"u8, .. text]),
            ["PNG iTXt"] = PngMaker.With(XmpMaker.Png, "iTXt", [.. "AIGC\0\0\0\0\0"u8, .. text]),
            ["JPEG comment"] = XmpMaker.Segment(0xFE, Encoding.UTF8.GetBytes(wrapped)),
            ["JPEG segment"] = XmpMaker.Segment(0xEB, [.. "AIGC"u8, .. text]),
        };
    }
}
