namespace Anxin.Forensics.Media.Structure;

/// <summary>
/// Finds the picture size in HEVC parameter sets (ITU-T H.265, 7.3.2.2), in their box (ISO/IEC 14496-15, 8.3.3) or in the data.
/// </summary>
internal static class HevcConfiguration
{
    private const int SequenceParameterSet = 33;

    /// <summary>Reads the configuration box of an item.</summary>
    /// <param name="payload">The content of the box.</param>
    /// <param name="size">The largest size of its parameter sets, before cropping.</param>
    /// <param name="nalLengthSize">Bytes of the length before each NAL unit of the item's data, 1 to 4.</param>
    /// <returns>False when the box is malformed or tells no size.</returns>
    public static bool TryRead(ReadOnlySpan<byte> payload, out PictureSize size, out int nalLengthSize)
    {
        size = default;
        var reader = new ByteReader(payload);
        reader.Take(21);
        nalLengthSize = (reader.UInt8() & 3) + 1;
        for (var arrays = reader.UInt8(); arrays > 0 && !reader.Failed; arrays--)
        {
            reader.UInt8();
            for (var units = reader.UInt16(); units > 0 && !reader.Failed; units--)
            {
                if (!TryWiden(reader.Take(reader.UInt16()), ref size))
                {
                    return false;
                }
            }
        }

        return !reader.Failed && size != default;
    }

    /// <summary>
    /// The largest size told by parameter sets inside the data of an item; zero when there are none, null when the data are malformed.
    /// </summary>
    public static PictureSize? LargestIn(ReadOnlySpan<byte> data, int nalLengthSize)
    {
        var size = default(PictureSize);
        while (!data.IsEmpty)
        {
            if (data.Length < nalLengthSize)
            {
                return null;
            }

            uint length = 0;
            foreach (var b in data[..nalLengthSize])
            {
                length = (length << 8) | b;
            }

            data = data[nalLengthSize..];
            if (length > data.Length || !TryWiden(data[..(int)length], ref size))
            {
                return null;
            }

            data = data[(int)length..];
        }

        return size;
    }

    private static bool TryWiden(ReadOnlySpan<byte> unit, ref PictureSize size)
    {
        if (unit.Length < 2 || ((unit[0] >> 1) & 63) != SequenceParameterSet)
        {
            return true;
        }

        if (ReadSize(unit[2..]) is not { } read)
        {
            return false;
        }

        size = new PictureSize(Math.Max(size.Width, read.Width), Math.Max(size.Height, read.Height));
        return true;
    }

    private static PictureSize? ReadSize(ReadOnlySpan<byte> parameterSet)
    {
        var bits = new HevcBits(parameterSet);
        bits.Skip(4);
        var subLayers = (int)bits.Read(3);
        bits.Skip(1 + 96); // nesting flag; general profile and level
        SkipSubLayers(ref bits, subLayers);
        bits.ReadExpGolomb(); // number of the set
        if (bits.ReadExpGolomb() == 3)
        {
            bits.Skip(1); // 4:4:4 says whether the planes are coded apart
        }

        var (width, height) = (bits.ReadExpGolomb(), bits.ReadExpGolomb());
        return bits.Failed || width is 0 or > 65_535 || height is 0 or > 65_535 ? null : new PictureSize((int)width, (int)height);
    }

    private static void SkipSubLayers(ref HevcBits bits, int subLayers)
    {
        if (subLayers == 0)
        {
            return;
        }

        Span<bool> present = stackalloc bool[16];
        for (var i = 0; i < 8; i++)
        {
            var (profile, level) = (bits.Read(1), bits.Read(1));
            (present[2 * i], present[(2 * i) + 1]) = (i < subLayers && profile == 1, i < subLayers && level == 1);
        }

        for (var i = 0; i < 8; i++)
        {
            bits.Skip((present[2 * i] ? 88 : 0) + (present[(2 * i) + 1] ? 8 : 0));
        }
    }
}
