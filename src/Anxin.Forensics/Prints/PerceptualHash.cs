using System.Globalization;
using System.Numerics;

namespace Anxin.Forensics.Prints;

/// <summary>256 bits that stay nearly the same while a picture is shrunk, recompressed or brightened. Written as 64 hexadecimal digits.</summary>
public readonly record struct PerceptualHash(ulong Bits0, ulong Bits1, ulong Bits2, ulong Bits3)
{
    /// <summary>How many bits there are, and so the largest distance.</summary>
    public const int Length = 256;

    /// <summary>The number of bits that differ, 0 to 256; unlike pictures lie around 128.</summary>
    public static int Distance(PerceptualHash a, PerceptualHash b) =>
        BitOperations.PopCount(a.Bits0 ^ b.Bits0) + BitOperations.PopCount(a.Bits1 ^ b.Bits1)
        + BitOperations.PopCount(a.Bits2 ^ b.Bits2) + BitOperations.PopCount(a.Bits3 ^ b.Bits3);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out PerceptualHash hash)
    {
        hash = default;
        Span<ulong> words = stackalloc ulong[4];
        if (text?.Length != Length / 4)
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            if (!ulong.TryParse(text.AsSpan(16 * (3 - i), 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out words[i]))
            {
                return false;
            }
        }

        hash = Of(words);
        return true;
    }

    /// <summary>The highest bit first.</summary>
    public override string ToString() => $"{Bits3:x16}{Bits2:x16}{Bits1:x16}{Bits0:x16}";

    internal static PerceptualHash Of(ReadOnlySpan<ulong> words) => new(words[0], words[1], words[2], words[3]);
}
