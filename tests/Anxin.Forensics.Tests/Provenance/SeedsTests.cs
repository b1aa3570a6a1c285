using System.Text;
using Anxin.Forensics.Media;
using Anxin.Forensics.Provenance.C2pa;
using Anxin.Forensics.Provenance.C2pa.Validating;
using Anxin.Forensics.Tests.Media.Pictures;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance;

/// <summary>Good files that fuzzing starts from. With ANXIN_SEEDS set to a folder they are written there: bench/Forensics/Seeds.</summary>
public sealed class SeedsTests
{
    [Fact]
    public void Every_seed_is_a_good_file_and_every_record_in_one_holds()
    {
        foreach (var (name, file) in Files())
        {
            Assert.True(MediaFile.TryExamine(file, new MediaLimits(), out var info, out var problem), $"{name}: {problem?.Message}");
            var record = C2paRecord.Of(info.Format, file, new C2paOptions(), StampMaker.At.UtcDateTime);
            Assert.Equal(name.StartsWith("record", StringComparison.Ordinal) ? ValidationState.Valid : null, record?.Result?.State);
            if (Environment.GetEnvironmentVariable("ANXIN_SEEDS") is { Length: > 0 } folder)
            {
                File.WriteAllBytes(Path.Combine(folder, name), file);
            }
        }
    }

    private static IEnumerable<(string Name, byte[] File)> Files()
    {
        var small = JpegMaker.Of(Drawing.Scene(32, 24));
        yield return ("record-es256.jpg", (RecordMaker.Standard with { Stamp = StampMaker.Token }).Jpeg(small));
        yield return ("record-v1-ps256.jpg", new RecordMaker(Signer.Of("PS256")) { Version = 1, Stamp = StampMaker.Token }.Jpeg(small));
        yield return ("record-eddsa.jpg", new RecordMaker(Signer.Of("EdDSA")) { Hash = "sha512" }.Jpeg(small));
        yield return ("progressive.jpg", JpegMaker.Of(Drawing.Scene(40, 30), JpegMaker.Progressive));
        yield return ("label.jpg", XmpMaker.InJpeg(XmpMaker.Element(XmpMaker.Tc260, "AIGC", XmpMaker.Label())));
        yield return ("source-type.png", XmpMaker.InPng(XmpMaker.Attribute(XmpMaker.Iptc, "DigitalSourceType", "trainedAlgorithmicMedia")));
        yield return ("text.png", PngMaker.With(XmpMaker.Png, "tEXt", Encoding.UTF8.GetBytes("AIGC\0" + XmpMaker.Label())));
        yield return ("exif.jpg", JpegMaker.WithExif(small, ExifTextMaker.Of((0x0131, ExifTextMaker.Text("Editor 1.0")))));
        yield return ("xmp.webp", XmpMaker.InWebP(XmpMaker.Element(XmpMaker.Tc260, "AIGC", XmpMaker.Label())));
        yield return ("lossless.webp", WebPMaker.Lossless(Drawing.Scene(30, 20)));
        yield return ("grid.heic", HeicMaker.Grid());
        yield return ("alpha.heic", HeicMaker.Read("alpha.heic"));
        yield return ("quadrants.avif", HeicMaker.Read("quadrants.avif"));
        yield return ("comment.gif", GifMaker.Of(Drawing.Scene(20, 10), before: [0x21, 0xFE, .. GifMaker.Blocks("a comment"u8.ToArray())]));
        yield return ("fields.bmp", BmpMaker.Of(Drawing.Scene(20, 10), 16));
    }
}
