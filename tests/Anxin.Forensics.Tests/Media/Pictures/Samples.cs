using Anxin.Forensics.Media;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>One good file of each kind, made once.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, byte[]> _files = new()
    {
        ["baseline.jpg"] = JpegMaker.Of(Drawing.Scene(320, 240)),
        ["progressive.jpg"] = JpegMaker.Of(Drawing.Scene(200, 150), JpegMaker.Progressive),
        ["cmyk.jpg"] = JpegMaker.Cmyk(Drawing.Scene(120, 90)),
        ["true-colour.png"] = PngMaker.Of(Drawing.Scene(160, 120)),
        ["sixteen-bit.png"] = PngMaker.SixteenBit(Drawing.Scene(80, 60)),
        ["transparent.png"] = PngMaker.HalfTransparent(Drawing.Scene(80, 60)),
        ["palette.png"] = PngMaker.TwoColours(1000, 700),
        ["lossy.webp"] = WebPMaker.Lossy(Drawing.Scene(320, 240)),
        ["lossless.webp"] = WebPMaker.Lossless(Drawing.Scene(100, 80)),
        ["transparent.webp"] = WebPMaker.HalfTransparent(Drawing.Scene(160, 120)),
        ["scene.heic"] = HeicMaker.Read("scene.heic"),
        ["tenbit.heic"] = HeicMaker.Read("tenbit.heic"),
        ["transparent.heic"] = HeicMaker.Read("alpha.heic"),
        ["grid.heic"] = HeicMaker.Grid(),
        ["quadrants.avif"] = HeicMaker.Read("quadrants.avif"),
        ["scene.gif"] = GifMaker.Of(Drawing.Scene(120, 90)),
        ["scene.bmp"] = BmpMaker.Of(Drawing.Scene(121, 90)),
    };

    public static TheoryData<string> Names => new(_files.Keys);

    public static IEnumerable<byte[]> All => _files.Values;

    public static byte[] Get(string name) => _files[name];

    public static MediaFormat FormatOf(string name) => Path.GetExtension(name) switch
    {
        ".jpg" => MediaFormat.Jpeg,
        ".png" => MediaFormat.Png,
        ".webp" => MediaFormat.WebP,
        ".avif" => MediaFormat.Avif,
        ".gif" => MediaFormat.Gif,
        ".bmp" => MediaFormat.Bmp,
        _ => MediaFormat.Heic,
    };
}
