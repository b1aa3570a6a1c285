namespace Anxin.Forensics.Media.Structure;

/// <summary>Finds the orientation mark (Exif 2.32, tag 0x0112) of a file that was examined; HEIC files turn themselves.</summary>
internal static class ExifOrientation
{
    private const int Upright = 1;
    private const ushort Tag = 0x0112;
    private const uint PngExif = 0x65584966; // eXIf

    /// <summary>1 to 8 as Exif numbers them; 1, upright, when there is no mark or it makes no sense.</summary>
    public static int Of(MediaFormat format, ReadOnlySpan<byte> bytes) => format switch
    {
        MediaFormat.Jpeg => OfTiff(InJpeg(bytes)),
        MediaFormat.Png => OfTiff(InPng(bytes)),
        MediaFormat.WebP => OfTiff(WithoutPrefix(InWebP(bytes))),
        _ => Upright,
    };

    private static ReadOnlySpan<byte> InJpeg(ReadOnlySpan<byte> bytes)
    {
        var markers = new JpegMarkers(bytes);
        while (markers.Next() && markers.Code != JpegMarkers.StartOfScan)
        {
            if (markers.Code == JpegMarkers.App1 && markers.Payload.StartsWith("Exif\0\0"u8))
            {
                return markers.Payload[6..];
            }
        }

        return [];
    }

    private static ReadOnlySpan<byte> InPng(ReadOnlySpan<byte> bytes)
    {
        var chunks = new PngChunks(bytes);
        while (chunks.Next())
        {
            if (chunks.Type == PngExif)
            {
                return chunks.Payload;
            }
        }

        return [];
    }

    private static ReadOnlySpan<byte> InWebP(ReadOnlySpan<byte> bytes)
    {
        var chunks = new WebPChunks(WebPStructure.Body(bytes));
        while (chunks.Next())
        {
            if (chunks.Type == WebPStructure.Exif)
            {
                return chunks.Payload;
            }
        }

        return [];
    }

    // Some writers copy the prefix of the JPEG segment into the WebP chunk.
    private static ReadOnlySpan<byte> WithoutPrefix(ReadOnlySpan<byte> exif) => exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;

    private static int OfTiff(ReadOnlySpan<byte> tiff)
    {
        var most = int.MaxValue;
        var directory = TiffDirectory.First(tiff);
        while (directory.Next(ref most))
        {
            if (directory.Tag == Tag)
            {
                var value = directory.UInt16(directory.Value);
                return directory.Type == TiffDirectory.Short && value is >= 1 and <= 8 ? value : Upright;
            }
        }

        return Upright;
    }
}
