using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media;

public sealed class PreviewTests
{
    private static readonly MediaLimits _limits = new();
    private static readonly (byte R, byte G, byte B) _white = (255, 255, 255);

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Every_kind_of_photo_gives_a_preview_of_the_same_shape(string name)
    {
        Assert.True(MediaFile.TryExamine(Samples.Get(name), _limits, out var info, out _));
        var preview = Looked.At(Preview.Jpeg(Samples.Get(name), _limits, maxSide: 64));
        Assert.Equal(64, Math.Max(preview.Size.Width, preview.Size.Height));
        Assert.Equal(info.Width / (double)info.Height, preview.Size.Width / (double)preview.Size.Height, 0.02);
    }

    [Fact]
    public void Colours_and_places_are_kept_in_every_format()
    {
        var drawing = Drawing.Quadrants(128, 96);
        byte[][] photos =
        [
            JpegMaker.Of(drawing), JpegMaker.Of(drawing, JpegMaker.Progressive), JpegMaker.Cmyk(drawing), PngMaker.Of(drawing),
            PngMaker.SixteenBit(drawing), WebPMaker.Lossy(drawing), WebPMaker.Lossless(drawing),
            HeicMaker.Read("quadrants.heic"), HeicMaker.Read("tenbit.heic"), HeicMaker.Read("quadrants.avif"),
            BmpMaker.Of(drawing, 16), BmpMaker.Of(drawing), BmpMaker.Of(drawing, 32, topDown: true),
        ];
        foreach (var photo in photos)
        {
            Looked.At(Preview.Jpeg(photo, _limits, 64)).ShouldShow(Drawing.Red, Drawing.Green, Drawing.Blue, Drawing.Yellow);
            Looked.At(Preview.Jpeg(photo, _limits)).ShouldShow(Drawing.Red, Drawing.Green, Drawing.Blue, Drawing.Yellow);
        }
    }

    // A palette of 216 colours is off by up to 25 a channel.
    [Fact]
    public void Colours_of_a_palette_are_kept_whatever_the_order_of_rows()
    {
        var drawing = Drawing.Quadrants(128, 96);
        byte[][] photos = [GifMaker.Of(drawing), GifMaker.Of(drawing, interlaced: true), BmpMaker.Of(drawing, 8)];
        foreach (var photo in photos)
        {
            Looked.At(Preview.Jpeg(photo, _limits)).ShouldShow((204, 51, 51), (51, 204, 51), (51, 51, 204), (255, 204, 51));
        }
    }

    [Fact]
    public void A_transparent_colour_shows_the_white_canvas()
    {
        var drawing = Drawing.Quadrants(128, 96);
        var red = GifMaker.NumberOf(Drawing.Red.R, Drawing.Red.G, Drawing.Red.B);

        Looked.At(Preview.Jpeg(GifMaker.Of(drawing, transparent: red), _limits)).ShouldShow(_white, (51, 204, 51), (51, 51, 204), (255, 204, 51));
    }

    [Fact]
    public void Tiles_are_put_together() =>
        Looked.At(Preview.Jpeg(HeicMaker.Grid(), _limits)).ShouldShow(Drawing.Red, Drawing.Green, Drawing.Blue, Drawing.Yellow);

    [Fact]
    public void A_palette_of_one_bit_keeps_its_colours() =>
        Looked.At(Preview.Jpeg(PngMaker.TwoColours(101, 50), _limits)).ShouldShow(Drawing.Red, Drawing.Blue, Drawing.Red, Drawing.Blue);

    [Fact]
    public void Transparency_is_laid_on_white()
    {
        var drawing = Drawing.Quadrants(128, 96);
        byte[][] photos = [PngMaker.HalfTransparent(drawing), WebPMaker.HalfTransparent(drawing), HeicMaker.Read("alpha.heic")];
        foreach (var photo in photos)
        {
            Looked.At(Preview.Jpeg(photo, _limits, 64)).ShouldShow(Drawing.Red, _white, Drawing.Blue, _white);
        }
    }

    [Theory]
    [InlineData(1, "RGBY")]
    [InlineData(2, "GRYB")]
    [InlineData(3, "YBGR")]
    [InlineData(4, "BYRG")]
    [InlineData(5, "RBGY")]
    [InlineData(6, "BRYG")]
    [InlineData(7, "YGBR")]
    [InlineData(8, "GYRB")]
    public void An_orientation_mark_turns_the_picture_upright(int mark, string quarters)
    {
        var drawing = Drawing.Quadrants(128, 96);
        var exif = WebPMaker.Chunk("EXIF", ExifMaker.Orientation(mark, little: true));
        var webP = WebPMaker.Extended(WebPMaker.Lossy(drawing), 128, 96, 8, exif);
        byte[][] photos =
        [
            JpegMaker.WithOrientation(JpegMaker.Of(drawing), mark, little: true),
            JpegMaker.WithOrientation(JpegMaker.Of(drawing), mark, little: false),
            PngMaker.With(PngMaker.Of(drawing), "eXIf", ExifMaker.Orientation(mark, little: false)),
            webP,
        ];
        foreach (var photo in photos)
        {
            var preview = Looked.At(Preview.Jpeg(photo, _limits, 64));
            Assert.Equal(mark >= 5, preview.Size.Height > preview.Size.Width);
            preview.ShouldShow([.. quarters.Select(Colour)]);
        }
    }

    [Theory]
    [InlineData(1, "GYRB")]
    [InlineData(2, "YBGR")]
    [InlineData(3, "BRYG")]
    public void A_heic_photo_turns_itself(byte quarterTurns, string quarters)
    {
        var photo = HeicMaker.Single("quadrants.heic", 128, 96, HeicMaker.Turned(quarterTurns));
        var preview = Looked.At(Preview.Jpeg(photo, _limits, 64));
        Assert.Equal(quarterTurns != 2, preview.Size.Height > preview.Size.Width);
        preview.ShouldShow([.. quarters.Select(Colour)]);
    }

    [Theory]
    [InlineData(0, "BYRG")]
    [InlineData(1, "GRYB")]
    public void A_heic_photo_mirrors_itself(byte axis, string quarters)
    {
        var photo = HeicMaker.Single("quadrants.heic", 128, 96, HeicMaker.Mirrored(axis));
        Looked.At(Preview.Jpeg(photo, _limits, 64)).ShouldShow([.. quarters.Select(Colour)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(65535)]
    public void An_orientation_mark_out_of_range_is_ignored(int mark)
    {
        var photo = JpegMaker.WithOrientation(JpegMaker.Of(Drawing.Quadrants(128, 96)), mark, little: true);
        Looked.At(Preview.Jpeg(photo, _limits)).ShouldShow(Drawing.Red, Drawing.Green, Drawing.Blue, Drawing.Yellow);
    }

    [Fact]
    public void An_exif_directory_that_links_to_itself_does_no_harm()
    {
        var photo = JpegMaker.WithExif(JpegMaker.Of(Drawing.Quadrants(128, 96)), ExifMaker.Loop());
        Looked.At(Preview.Jpeg(photo, _limits)).ShouldShow(Drawing.Red, Drawing.Green, Drawing.Blue, Drawing.Yellow);
    }

    [Fact]
    public void A_preview_carries_no_metadata()
    {
        var photo = JpegMaker.WithOrientation(JpegMaker.Of(Drawing.Scene(64, 48)), 6, little: true);
        Assert.Contains("Exif", System.Text.Encoding.Latin1.GetString(photo), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(Preview.Jpeg(photo, _limits)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3000)]
    [InlineData(3000, 2)]
    public void A_thin_or_tiny_photo_keeps_at_least_one_pixel_a_side(int width, int height)
    {
        var drawing = Drawing.Scene(width, height);
        foreach (var photo in (byte[][])[JpegMaker.Of(drawing), PngMaker.Of(drawing), WebPMaker.Lossy(drawing)])
        {
            var preview = Looked.At(Preview.Jpeg(photo, _limits));
            Assert.InRange(Math.Min(preview.Size.Width, preview.Size.Height), 1, 2);
            Assert.Equal(Math.Min(1280, Math.Max(width, height)), Math.Max(preview.Size.Width, preview.Size.Height));
        }
    }

    [Fact]
    public void A_small_photo_is_not_enlarged() =>
        Assert.Equal(new PictureSize(40, 30), Looked.At(Preview.Jpeg(JpegMaker.Of(Drawing.Scene(40, 30)), _limits)).Size);

    [Fact]
    public void A_file_that_is_no_photo_is_refused_with_its_problem()
    {
        var refused = Assert.Throws<MediaException>(() => Preview.Jpeg("<html></html>"u8, _limits));
        Assert.Equal("photo_not_an_image", refused.Problem.Code);
    }

    [Fact]
    public void Pixels_that_cannot_be_decoded_are_refused_as_damaged()
    {
        var photo = (byte[])Samples.Get("true-colour.png").Clone();
        photo.AsSpan(60, 40).Fill(0xAA);
        PngMaker.Reseal(photo);
        Assert.True(MediaFile.TryExamine(photo, _limits, out _, out _));
        var refused = Assert.Throws<MediaException>(() => Preview.Jpeg(photo, _limits));
        Assert.Equal("photo_corrupt", refused.Problem.Code);
    }

    [Theory]
    [InlineData(15, 82)]
    [InlineData(4097, 82)]
    [InlineData(1280, 0)]
    [InlineData(1280, 101)]
    public void Settings_out_of_range_are_the_callers_mistake(int maxSide, int quality) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Preview.Jpeg(Samples.Get("baseline.jpg"), _limits, maxSide, quality));

    private static (byte R, byte G, byte B) Colour(char letter) => letter switch
    {
        'R' => Drawing.Red,
        'G' => Drawing.Green,
        'B' => Drawing.Blue,
        _ => Drawing.Yellow,
    };
}
