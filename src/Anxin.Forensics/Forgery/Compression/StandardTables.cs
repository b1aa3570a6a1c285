namespace Anxin.Forensics.Forgery.Compression;

/// <summary>The quantisation tables that libjpeg, and most programs with it, make for a quality (T.81, annex K, scaled as libjpeg does).</summary>
internal static class StandardTables
{
    private static ReadOnlySpan<byte> Brightness =>
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static ReadOnlySpan<byte> Colour =>
    [
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <summary>The brightness table of a quality, 1 to 100, in reading order.</summary>
    public static ushort[] Of(int quality) => Scaled(Brightness, quality);

    /// <summary>The colour table of a quality, 1 to 100, in reading order.</summary>
    public static ushort[] OfColour(int quality) => Scaled(Colour, quality);

    /// <summary>The quality that makes just this table; null when none does.</summary>
    public static int? QualityOf(ReadOnlySpan<ushort> steps)
    {
        for (var quality = 100; quality > 0; quality--)
        {
            if (steps.SequenceEqual(Of(quality)))
            {
                return quality;
            }
        }

        return null;
    }

    private static ushort[] Scaled(ReadOnlySpan<byte> table, int quality)
    {
        var scale = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        var steps = new ushort[64];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = (ushort)Math.Clamp(((table[i] * scale) + 50) / 100, 1, 255);
        }

        return steps;
    }
}
