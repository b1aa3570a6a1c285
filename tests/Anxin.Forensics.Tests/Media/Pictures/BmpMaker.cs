namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes BMP files of 8, 16, 24 and 32 bits a pixel.</summary>
internal static class BmpMaker
{
    public static byte[] Of(Drawing drawing, int bits = 24, bool topDown = false)
    {
        byte[] palette = bits == 8
            ? [.. Enumerable.Range(0, 256).SelectMany(i => (byte[])[(byte)(i % 6 * 51), (byte)(i / 6 % 6 * 51), (byte)(i / 36 % 6 * 51), 0])]
            : bits == 16 ? [.. Number(0xF800), .. Number(0x07E0), .. Number(0x001F)] : [];
        var rows = Enumerable.Range(0, drawing.Height).Select(y => Row(drawing, topDown ? y : drawing.Height - 1 - y, bits));
        var start = 54 + palette.Length;
        return
        [
            .. "BM"u8, .. Number(0), .. Number(0), .. Number(start),
            .. Number(40), .. Number(drawing.Width), .. Number(topDown ? -drawing.Height : drawing.Height), 1, 0, (byte)bits, 0,
            .. Number(bits == 16 ? 3 : 0), .. Number(0), .. Number(0), .. Number(0), .. Number(0), .. Number(0),
            .. palette, .. rows.SelectMany(r => r),
        ];
    }

    private static byte[] Row(Drawing drawing, int y, int bits)
    {
        var row = new List<byte>();
        for (var x = 0; x < drawing.Width; x++)
        {
            var at = ((y * drawing.Width) + x) * 3;
            var (r, g, b) = (drawing.Rgb[at], drawing.Rgb[at + 1], drawing.Rgb[at + 2]);
            var five = ((r >> 3) << 11) | ((g >> 2) << 5) | (b >> 3);
            row.AddRange(bits switch
            {
                8 => [(byte)GifMaker.NumberOf(r, g, b)],
                16 => [(byte)five, (byte)(five >> 8)],
                24 => [b, g, r],
                _ => (byte[])[b, g, r, 0],
            });
        }

        return [.. row, .. new byte[(4 - (row.Count % 4)) % 4]];
    }

    private static byte[] Number(int value) => BitConverter.GetBytes(value);
}
