namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes GIF files with a palette of 216 colours and codes of nine bits that are never combined.</summary>
internal static class GifMaker
{
    private const int CodeBits = 9;
    private const int Clear = 256;
    private const int End = 257;

    public static byte[] Of(Drawing drawing, bool interlaced = false, int transparent = -1, byte[]? before = null) =>
    [
        .. "GIF89a"u8, .. Numbers(drawing.Width, drawing.Height), 0xF7, 0, 0, .. Palette(), .. before ?? [],
        0x21, 0xF9, 4, (byte)(transparent >= 0 ? 1 : 0), 0, 0, (byte)Math.Max(transparent, 0), 0,
        0x2C, 0, 0, 0, 0, .. Numbers(drawing.Width, drawing.Height), (byte)(interlaced ? 0x40 : 0), 8,
        .. Blocks(Codes(drawing, interlaced)), 0x3B,
    ];

    /// <summary>Bytes in sub-blocks.</summary>
    public static byte[] Blocks(byte[] data) => [.. data.Chunk(255).SelectMany(c => (byte[])[(byte)c.Length, .. c]), 0];

    public static int NumberOf(byte r, byte g, byte b) => ((r + 25) / 51 * 36) + ((g + 25) / 51 * 6) + ((b + 25) / 51);

    private static byte[] Palette() => [.. Enumerable.Range(0, 256).SelectMany(i => i < 216
        ? (byte[])[(byte)(i / 36 * 51), (byte)(i / 6 % 6 * 51), (byte)(i % 6 * 51)]
        : [0, 0, 0])];

    private static byte[] Codes(Drawing drawing, bool interlaced)
    {
        var rows = Enumerable.Range(0, drawing.Height);
        int[] order = interlaced
            ? [.. rows.Where(y => y % 8 == 0), .. rows.Where(y => y % 8 == 4), .. rows.Where(y => y % 4 == 2), .. rows.Where(y => y % 2 == 1)]
            : [.. rows];
        var (bits, written) = (new List<bool>(), 0);
        foreach (var y in order)
        {
            for (var x = 0; x < drawing.Width; x++)
            {
                // The table is emptied before codes would grow to ten bits.
                Put(bits, written++ % 250 == 0 ? Clear : -1);
                var at = ((y * drawing.Width) + x) * 3;
                Put(bits, NumberOf(drawing.Rgb[at], drawing.Rgb[at + 1], drawing.Rgb[at + 2]));
            }
        }

        Put(bits, End);
        return [.. bits.Chunk(8).Select(c => (byte)c.Select((bit, place) => bit ? 1 << place : 0).Sum())];
    }

    private static void Put(List<bool> bits, int code)
    {
        for (var i = 0; code >= 0 && i < CodeBits; i++)
        {
            bits.Add(((code >> i) & 1) != 0);
        }
    }

    private static byte[] Numbers(int a, int b) => [(byte)a, (byte)(a >> 8), (byte)b, (byte)(b >> 8)];
}
