namespace Anxin.Forensics.Media.Structure;

/// <summary>Reads where the data of a HEIF file's items lie (ISO/IEC 14496-12, 8.11.3).</summary>
internal static class HeifLocations
{
    public static MediaProblem? Assign(ReadOnlySpan<byte> payload, HeifItems items)
    {
        var reader = new ByteReader(payload);
        var version = reader.UInt32() >> 24;
        var sizes = reader.UInt16();
        var count = version < 2 ? (uint)reader.UInt16() : reader.UInt32();
        if (count > HeifItems.MostMentioned)
        {
            return Problems.Corrupt("its list of data locations is too long");
        }

        for (var i = 0u; i < count && !reader.Failed; i++)
        {
            if (ReadItem(ref reader, version, sizes, items) is { } problem)
            {
                return problem;
            }
        }

        return reader.Failed ? Problems.Corrupt("its list of data locations is malformed") : null;
    }

    private static MediaProblem? ReadItem(ref ByteReader reader, uint version, int sizes, HeifItems items)
    {
        var item = items.Find(version < 2 ? (uint)reader.UInt16() : reader.UInt32());
        var method = version == 0 ? 0 : reader.UInt16() & 15;
        var dataReference = reader.UInt16();
        var start = reader.Sized((sizes >> 4) & 15);
        var extents = reader.UInt16();
        ulong offset = 0, length = 0;

        // Extents of zero bytes each would let a short file ask for billions of steps.
        var steps = sizes >> 8 == 0 ? Math.Min(extents, 1) : extents;
        for (var i = 0; i < steps && !reader.Failed; i++)
        {
            reader.Sized(version == 0 ? 0 : sizes & 15);
            offset = reader.Sized(sizes >> 12);
            length = reader.Sized((sizes >> 8) & 15);
        }

        if (item < 0 || reader.Failed)
        {
            return null; // data of something that is not listed; a failed reader is reported by the caller
        }

        ref var found = ref items[item];
        if (found.Type is HeifItem.Hevc or HeifItem.Grid && (extents != 1 || method > 1 || dataReference != 0))
        {
            return Problems.Unsupported("a HEIC picture whose data are scattered");
        }

        // Sums that overflow become offsets behind any file.
        found.DataOffset = (long)Math.Min(start > long.MaxValue - offset ? long.MaxValue : start + offset, long.MaxValue);
        found.DataLength = extents == 1 ? (long)Math.Min(length, long.MaxValue) : 0;
        found.InItemData = method == 1;
        return null;
    }
}
