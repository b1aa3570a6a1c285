namespace Anxin.Forensics.Media.Structure;

/// <summary>Reads sizes and decoder configurations of a HEIF file's items (ISO/IEC 23008-12, 9.3).</summary>
internal static class HeifProperties
{
    private const uint Container = 0x6970636F; // ipco
    private const uint Associations = 0x69706D61; // ipma
    private const int Most = 2048;

    public static MediaProblem? Assign(ReadOnlySpan<byte> payload, HeifItems items)
    {
        Span<HeifProperty> table = stackalloc HeifProperty[Most];
        var properties = table[..0];
        var boxes = new Boxes(payload);
        while (boxes.Next())
        {
            var read = boxes.Type switch
            {
                Container => TryList(boxes.Payload, table, out properties),
                Associations => TryAssign(boxes.Payload, properties, items),
                _ => true,
            };
            if (!read)
            {
                return Problems.Corrupt("its list of picture properties is malformed or too long");
            }
        }

        return boxes.Whole ? null : Problems.Corrupt("its list of picture properties is malformed");
    }

    private static bool TryList(ReadOnlySpan<byte> payload, Span<HeifProperty> table, out Span<HeifProperty> properties)
    {
        var count = 0;
        var boxes = new Boxes(payload);
        var read = true;
        while (read && boxes.Next())
        {
            var property = new HeifProperty { Type = boxes.Type };
            read = count < table.Length && boxes.Type switch
            {
                HeifProperty.Extents => TryReadExtents(boxes.Payload, ref property),
                HeifProperty.HevcConfiguration => HevcConfiguration.TryRead(boxes.Payload, out property.Size, out property.NalLengthSize),
                _ => true,
            };
            if (read)
            {
                table[count++] = property;
            }
        }

        properties = table[..count];
        return read && boxes.Whole;
    }

    private static bool TryReadExtents(ReadOnlySpan<byte> payload, ref HeifProperty property)
    {
        var reader = new ByteReader(payload);
        reader.Take(4);
        var (width, height) = (reader.UInt32(), reader.UInt32());
        property.Size = new PictureSize((int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
        return !reader.Failed;
    }

    private static bool TryAssign(ReadOnlySpan<byte> payload, ReadOnlySpan<HeifProperty> properties, HeifItems items)
    {
        var reader = new ByteReader(payload);
        var versionAndFlags = reader.UInt32();
        var entries = reader.UInt32();
        if (entries > HeifItems.MostMentioned)
        {
            return false;
        }

        for (var i = 0u; i < entries && !reader.Failed; i++)
        {
            var item = items.Find(versionAndFlags >> 24 == 0 ? (uint)reader.UInt16() : reader.UInt32());
            for (var left = reader.UInt8(); left > 0 && !reader.Failed; left--)
            {
                // The highest bit says whether a reader must understand the property; numbers start at 1.
                var index = (versionAndFlags & 1) == 0 ? reader.UInt8() & 0x7F : reader.UInt16() & 0x7FFF;
                if (item >= 0 && index > 0 && index <= properties.Length)
                {
                    Apply(properties[index - 1], ref items[item]);
                }
            }
        }

        return !reader.Failed;
    }

    private static void Apply(HeifProperty property, ref HeifItem item)
    {
        if (property.Type == HeifProperty.Extents)
        {
            item.Told = property.Size;
        }
        else if (property.Type == HeifProperty.HevcConfiguration)
        {
            item.Coded = property.Size;
            item.NalLengthSize = property.NalLengthSize;
        }
    }
}
