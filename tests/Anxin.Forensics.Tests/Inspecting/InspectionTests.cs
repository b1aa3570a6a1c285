using System.Globalization;
using System.Text.Json;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;
using Anxin.Forensics.Timing;

namespace Anxin.Forensics.Tests.Inspecting;

public sealed class InspectionTests
{
    private static readonly string[] _checks =
    [
        "integrity.decodes", "integrity.jpeg", "integrity.encoder", "integrity.exif", "integrity.thumbnail", "integrity.earlier-save",
        "provenance.c2pa", "provenance.aigc", "provenance.iptc", "provenance.generator",
        "provenance.software",
        "integrity.capture-time", "reuse.duplicate", "reference.derivative", "quality.size", "quality.exposure", "quality.blur",
        "forgery.copy-move", "forgery.splice",
    ];

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Every_check_answers_for_every_kind_of_photo_with_nothing_to_doubt(string name)
    {
        var findings = Inspection.Inspect(Samples.Get(name), InspectionContext.Nothing);

        Assert.Equal(_checks, findings.All.Select(f => f.Check));
        Assert.All(findings.All, f => Assert.Equal(Outcome.NoConclusion, f.Outcome));
        Assert.All(findings.All, ShouldBeReadable);
        Assert.NotNull(findings.Print);
        Assert.Equal(64, findings.Sha256.Length);
    }

    [Theory]
    [InlineData("", "decodes-photo-empty")]
    [InlineData("<html></html>", "decodes-photo-not-an-image")]
    [InlineData("%PDF-1.7", "decodes-photo-unsupported-format")]
    [InlineData("GIF89a", "decodes-photo-truncated")]
    public void A_file_that_is_no_photo_says_what_it_is(string text, string code)
    {
        var only = Assert.Single(Inspection.Inspect(System.Text.Encoding.UTF8.GetBytes(text), InspectionContext.Nothing).All);
        Assert.Equal((Outcome.NoConclusion, code), (only.Outcome, only.Reason.Code));
        ShouldBeReadable(only);
    }

    [Fact]
    public void A_photo_beyond_a_limit_or_cut_off_says_so()
    {
        var photo = Samples.Get("baseline.jpg");
        Assert.Equal("decodes-photo-truncated", First(photo[..^200], new InspectionOptions()));
        Assert.Equal("decodes-photo-too-large", First(photo, new InspectionOptions { Media = new MediaLimits(MaxBytes: 1000) }));
        Assert.Equal("decodes-photo-too-many-pixels", First(photo, new InspectionOptions { Media = new MediaLimits(MaxPixels: 1000) }));
    }

    [Fact]
    public void A_name_that_promises_another_format_is_told_and_proves_nothing()
    {
        var context = InspectionContext.Nothing with { FileName = "photo.PNG" };
        Assert.Equal("decodes-mislabelled", Samples.Get("baseline.jpg").Finding("integrity.decodes", context).Reason.Code);
        Assert.Equal("decodes-fine", Samples.Get("palette.png").Finding("integrity.decodes", context).Reason.Code);
    }

    [Fact]
    public void Pixels_that_cannot_be_decoded_leave_what_the_file_says()
    {
        var photo = (byte[])Samples.Get("true-colour.png").Clone();
        photo.AsSpan(60, 40).Fill(0xAA);
        PngMaker.Reseal(photo);

        var findings = Inspection.Inspect(photo, InspectionContext.Nothing);

        Assert.Equal("decodes-photo-corrupt", findings.All[0].Reason.Code);
        Assert.Contains(findings.All, f => f.Check == "provenance.aigc");
        Assert.Null(findings.Print);
    }

    [Fact]
    public void The_same_picture_gives_the_same_findings_and_they_are_stored_without_loss()
    {
        var goods = Goods.Of(50);
        var context = Full(goods);
        var upload = JpegMaker.Of(goods.Cracked(100, 100, 150));

        var first = JsonSerializer.Serialize(Inspection.Inspect(upload, context));
        var second = JsonSerializer.Serialize(Inspection.Inspect(upload, context));

        Assert.Equal(first, second);
        Assert.Equal(first, JsonSerializer.Serialize(JsonSerializer.Deserialize<Findings>(first)));
    }

    [Fact]
    public void Damaged_files_give_findings_and_never_an_exception()
    {
        var rounds = Environment.GetEnvironmentVariable("ANXIN_FULL") == "1" ? 200_000 : 20_000;
        var chance = new Random(11);
        var goods = Goods.Of(51, 48, 36);
        var (context, seeds) = (Full(goods), Seeds(goods));
        var options = new InspectionOptions { Media = new MediaLimits(MaxPixels: 200_000) };
        var decoded = 0;
        for (var round = 0; round < rounds; round++)
        {
            var damaged = Mutation.Of(seeds[chance.Next(seeds.Length)], seeds[chance.Next(seeds.Length)], chance);
            var findings = Inspection.Inspect(damaged, context, options);
            Assert.NotEmpty(findings.All);
            decoded += findings.Print is null ? 0 : 1;
        }

        Assert.InRange(decoded, rounds / 20, rounds * 19 / 20); // the damage is neither harmless nor hopeless
    }

    private static InspectionContext Full(Drawing goods)
    {
        var listing = JpegMaker.Of(goods);
        var day = new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);
        return new InspectionContext(
            [new ListingPicture("listing", listing)], Prints.Seen.Before(("old", listing)),
            new OrderTimeline(day, day.AddDays(2), day.AddDays(3)));
    }

    private static byte[][] Seeds(Drawing goods)
    {
        var label = XmpMaker.Label();
        byte[] text = System.Text.Encoding.UTF8.GetBytes(label);
        var exif = ExifTextMaker.Of(
            (0x9003, ExifTextMaker.Text("2025:03:01 12:00:00")), (0x9011, ExifTextMaker.Text("+08:00")),
            (0x0131, ExifTextMaker.Text("Photoshop")),
            (0x9286, [.. "ASCII\0\0\0"u8, .. System.Text.Encoding.UTF8.GetBytes($"{{\"AIGC\":{label}}}")]));
        var xmp = XmpMaker.Element(XmpMaker.Tc260, "AIGC", label);
        var png = PngMaker.Of(goods);
        return
        [
            JpegMaker.Of(goods), JpegMaker.WithExif(JpegMaker.Of(goods), exif), XmpMaker.InJpeg(xmp), XmpMaker.InPng(xmp),
            XmpMaker.InWebP(xmp),
            PngMaker.With(png, "eXIf", exif), PngMaker.With(png, "tEXt", [.. "AIGC\0"u8, .. text]),
            PngMaker.With(png, "iTXt", [.. "AIGC\0\0\0\0\0"u8, .. text]),
            WebPMaker.Lossy(goods), HeicMaker.Read("quadrants.heic"), XmpMaker.Segment(0xEB, [.. "AIGC"u8, .. text]),
        ];
    }

    private static string First(byte[] file, InspectionOptions options) =>
        Inspection.Inspect(file, InspectionContext.Nothing, options).All[0].Reason.Code;

    private static void ShouldBeReadable(Finding finding)
    {
        foreach (var language in new[] { new CultureInfo("zh-CN"), new CultureInfo("en") })
        {
            var text = FindingTexts.Of(finding.Reason, language);
            Assert.NotEmpty(text);
            Assert.DoesNotMatch(@"\{\w+\}", text);
            Assert.All(finding.Limits, limit => Assert.NotEmpty(FindingTexts.OfLimit(limit, language)));
        }
    }
}
