namespace Anxin.Forensics.Media.Structure;

/// <summary>Tells what a file is by its first bytes.</summary>
internal static class Signature
{
    public static MediaProblem? Recognise(ReadOnlySpan<byte> bytes, out MediaFormat format)
    {
        format = default;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            format = MediaFormat.Jpeg;
            return null;
        }

        if (bytes.StartsWith(PngStructure.Signature))
        {
            format = MediaFormat.Png;
            return null;
        }

        if (bytes.StartsWith("RIFF"u8) && At(bytes, 8).StartsWith("WEBP"u8))
        {
            format = MediaFormat.WebP;
            return null;
        }

        if (At(bytes, 4).StartsWith("ftyp"u8))
        {
            return HeifBrands.Check(bytes, out format);
        }

        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
        {
            format = MediaFormat.Gif;
            return null;
        }

        if (BmpHeader.Starts(bytes))
        {
            format = MediaFormat.Bmp;
            return null;
        }

        return OtherPicture(bytes) is { } other ? Problems.Unsupported(other) : Problems.NotAnImage(OtherFile(bytes));
    }

    private static string? OtherPicture(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) => "a TIFF or camera raw picture",
        _ when bytes.StartsWith("%PDF-"u8) => "a PDF document",
        _ when bytes.StartsWith("8BPS"u8) => "a Photoshop document",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || At(bytes, 4).StartsWith("JXL "u8) => "a JPEG XL picture",
        _ when At(bytes, 4).StartsWith("jP  "u8) => "a JPEG 2000 picture",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]) => "an icon",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) => "a video",
        _ when bytes.StartsWith("RIFF"u8) => "a video or sound recording",
        _ when Opening(bytes).StartsWith("<svg"u8) => "an SVG drawing",
        _ => null,
    };

    private static string OtherFile(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when IsWebPage(Opening(bytes)) => "a web page",
        _ when bytes.StartsWith("PK\u0003\u0004"u8) => "a ZIP archive or office document",
        _ when bytes.StartsWith("\u007fELF"u8) || bytes.StartsWith("MZ"u8) => "a program",
        _ when bytes[..Math.Min(bytes.Length, 512)].IndexOfAnyInRange((byte)0, (byte)8) < 0 => "a text",
        _ => "of an unknown kind",
    };

    private static bool IsWebPage(ReadOnlySpan<byte> opening)
    {
        Span<byte> lower = stackalloc byte[15];
        opening = opening[..Math.Min(opening.Length, lower.Length)];
        for (var i = 0; i < opening.Length; i++)
        {
            lower[i] = opening[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(opening[i] + 32) : opening[i];
        }

        lower = lower[..opening.Length];
        return lower.StartsWith("<!doctype html"u8) || lower.StartsWith("<html"u8)
            || lower.StartsWith("<head"u8) || lower.StartsWith("<body"u8);
    }

    private static ReadOnlySpan<byte> Opening(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return text[..Math.Min(text.Length, 512)].TrimStart(" \t\r\n"u8);
    }

    private static ReadOnlySpan<byte> At(ReadOnlySpan<byte> bytes, int offset) => offset < bytes.Length ? bytes[offset..] : [];
}
