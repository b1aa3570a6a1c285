using System.Net;
using System.Text;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes XMP packets, and the places of the formats where they and labels stand.</summary>
internal static class XmpMaker
{
    public const string Tc260 = "http://www.tc260.org.cn/ns/AIGC/1.0/";
    public const string Iptc = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    public static string Label(string label = "1", string producer = "MAKER0001") =>
        $$"""
        {"Label":"{{label}}","ContentProducer":"{{producer}}","ProduceID":"p-1",
        "ReservedCode1":"r1","ContentPropagator":"SPREAD02","PropagateID":"q-2","ReservedCode2":"r2"}
        """;

    public static byte[] Element(string space, string name, string value, string prefix = "x1") => Packet(
        $"<rdf:Description xmlns:{prefix}=\"{space}\"><{prefix}:{name}>{WebUtility.HtmlEncode(value)}</{prefix}:{name}></rdf:Description>");

    public static byte[] Attribute(string space, string name, string value) => Packet(
        $"<rdf:Description xmlns:x1=\"{space}\" x1:{name}=\"{WebUtility.HtmlEncode(value)}\"/>");

    public static byte[] Packet(string description) => Encoding.UTF8.GetBytes(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        + $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">{description}</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>");

    public static byte[] InJpeg(byte[] xmp) => Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. xmp]);

    public static byte[] InPng(byte[] xmp) =>
        PngMaker.With(Png, "iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. xmp]);

    public static byte[] InWebP(byte[] xmp)
    {
        var drawing = Drawing.Scene(64, 48);
        return WebPMaker.Extended(WebPMaker.Lossy(drawing), 64, 48, 4, WebPMaker.Chunk("XMP ", xmp));
    }

    public static byte[] Jpeg { get; } = JpegMaker.Of(Drawing.Scene(64, 48));

    public static byte[] Png { get; } = PngMaker.Of(Drawing.Scene(64, 48));

    public static byte[] Segment(byte code, byte[] payload) =>
        [.. Jpeg[..2], 0xFF, code, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload, .. Jpeg[2..]];
}
