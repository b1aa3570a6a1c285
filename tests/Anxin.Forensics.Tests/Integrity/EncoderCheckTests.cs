using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Integrity;

public sealed class EncoderCheckTests
{
    private const string Check = "integrity.encoder";
    private const ushort Make = 0x010F;

    private static readonly Drawing _goods = Goods.Of(1, 120, 90);

    [Theory]
    [InlineData(60)]
    [InlineData(92)]
    public void The_usual_library_is_known_by_both_its_tables(int quality)
    {
        var finding = JpegMaker.Of(_goods, quality: quality).Finding(Check);
        Assert.Equal((Outcome.NoConclusion, "encoder-library"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal(quality.ToString(System.Globalization.CultureInfo.InvariantCulture), finding.Reason.Parameters["quality"]);
        Assert.StartsWith("E0 DB C0 C4 DA", finding.Details["order"].GetString());
    }

    [Fact]
    public void A_file_that_begins_with_Exif_and_names_a_maker_is_built_as_cameras_do() =>
        Assert.Equal("encoder-camera", Camera().Finding(Check).Reason.Code);

    [Fact]
    public void Marks_of_Adobe_are_known()
    {
        var file = JpegMaker.Of(_goods);
        byte[] marks = [.. Segment(0xED, [.. "Photoshop 3.0\0"u8]), .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1])];
        byte[] marked = [.. file[..2], .. marks, .. file[2..]];
        Assert.Equal("encoder-adobe", marked.Finding(Check).Reason.Code);
    }

    [Fact]
    public void Files_built_alike_have_one_signature_whatever_they_show()
    {
        Assert.Equal(Signature(JpegMaker.Of(_goods)), Signature(JpegMaker.Of(Goods.Of(2, 200, 150))));
        Assert.NotEqual(Signature(JpegMaker.Of(_goods)), Signature(JpegMaker.Of(_goods, quality: 87)));
        Assert.NotEqual(Signature(JpegMaker.Of(_goods)), Signature(Camera()));
    }

    [Fact]
    public void Other_files_are_not_looked_at() => Assert.Equal("jpeg-not-one", PngMaker.Of(_goods).Finding(Check).Reason.Code);

    private static byte[] Camera()
    {
        // Cameras write Exif where libjpeg writes its own mark.
        var file = JpegMaker.Of(_goods);
        return JpegMaker.WithExif([.. file[..2], .. file[20..]], ExifTextMaker.Of((Make, ExifTextMaker.Text("Maker"))));
    }

    private static byte[] Segment(byte code, byte[] payload) =>
        [0xFF, code, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];

    private static string? Signature(byte[] file) => file.Finding(Check).Details["signature"].GetString();
}
