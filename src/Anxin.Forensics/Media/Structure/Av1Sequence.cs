namespace Anxin.Forensics.Media.Structure;

/// <summary>Finds the largest picture that AV1 data announce: their sequence headers (AV1 specification, 5.3 to 5.5).</summary>
internal static class Av1Sequence
{
    private const int SequenceHeader = 1;
    private const int MostUnits = 65_536;
    private const int FirstLevelWithTier = 8;

    /// <summary>The largest size; none when there is no header in the data; null when they are not whole.</summary>
    public static PictureSize? LargestIn(ReadOnlySpan<byte> data)
    {
        var largest = default(PictureSize);
        for (var units = 0; !data.IsEmpty; units++)
        {
            // A forbidden bit, four bits of type, whether there is an extension, whether there is a size.
            var head = data[0];
            var start = (head & 4) != 0 ? 2 : 1;
            if (units > MostUnits || head >= 0x80 || start > data.Length)
            {
                return null;
            }

            var length = data.Length - start;
            if ((head & 2) != 0 && !TryLength(data, ref start, out length))
            {
                return null;
            }

            if (((head >> 3) & 15) == SequenceHeader)
            {
                if (Read(data.Slice(start, length)) is not { } size)
                {
                    return null;
                }

                largest = new PictureSize(Math.Max(largest.Width, size.Width), Math.Max(largest.Height, size.Height));
            }

            data = data[(start + length)..];
        }

        return largest;
    }

    // Seven bits a byte, lowest first (4.10.5).
    private static bool TryLength(ReadOnlySpan<byte> data, ref int start, out int length)
    {
        long value = 0;
        for (var i = 0; i < 8 && start < data.Length; i++)
        {
            var next = data[start++];
            value |= (long)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                length = (int)Math.Min(value, int.MaxValue);
                return length <= data.Length - start;
            }
        }

        length = 0;
        return false;
    }

    private static PictureSize? Read(ReadOnlySpan<byte> header)
    {
        var bits = new Av1Bits(header);
        bits.Skip(4); // profile, still picture
        if (bits.Flag())
        {
            bits.Skip(5); // the short form for still pictures has a level only
        }
        else
        {
            SkipOperation(ref bits);
        }

        var (widthBits, heightBits) = ((int)bits.Read(4) + 1, (int)bits.Read(4) + 1);
        var size = new PictureSize((int)bits.Read(widthBits) + 1, (int)bits.Read(heightBits) + 1);
        return bits.Failed ? null : size;
    }

    private static void SkipOperation(ref Av1Bits bits)
    {
        var (hasModel, delayBits) = (false, 0);
        if (bits.Flag())
        {
            bits.Skip(64); // timing
            if (bits.Flag())
            {
                bits.SkipVariable();
            }

            hasModel = bits.Flag();
            if (hasModel)
            {
                delayBits = (int)bits.Read(5) + 1;
                bits.Skip(32 + 5 + 5);
            }
        }

        var hasDisplayDelay = bits.Flag();
        for (var points = bits.Read(5) + 1; points > 0; points--)
        {
            bits.Skip(12);
            bits.Skip(bits.Read(5) >= FirstLevelWithTier ? 1 : 0);
            bits.Skip(hasModel && bits.Flag() ? (2 * delayBits) + 1 : 0);
            bits.Skip(hasDisplayDelay && bits.Flag() ? 4 : 0);
        }
    }
}
