namespace Anxin.Forensics.Media.Structure;

/// <summary>
/// Checks a HEIC file (ISO/IEC 23008-12): boxes against the file, data of every item inside the file, and the sizes that container, grid
/// and HEVC parameter sets tell against each other and the limits, because the decoder allocates by whichever is largest.
/// </summary>
internal static class HeifStructure
{
    private const uint Meta = 0x6D657461;
    private const int MostGrids = 16;

    public static MediaProblem? Examine(ReadOnlySpan<byte> bytes, MediaLimits limits, out PictureSize size)
    {
        size = default;
        ReadOnlySpan<byte> contents = default;
        var boxes = new Boxes(bytes);
        while (boxes.Next())
        {
            contents = boxes.Type == Meta && contents.IsEmpty ? boxes.Payload : contents;
        }

        if (boxes.Overran)
        {
            return Problems.Truncated("a part ends behind the end of the file");
        }

        if (boxes.Malformed)
        {
            return Problems.Corrupt("a part is shorter than its own header");
        }

        if (contents.IsEmpty)
        {
            return Problems.Corrupt("its table of contents is missing");
        }

        return HeifMeta.Read(contents, out var meta) ?? Examine(bytes, meta, limits, out size);
    }

    private static MediaProblem? Examine(ReadOnlySpan<byte> bytes, HeifMeta meta, MediaLimits limits, out PictureSize size)
    {
        size = default;
        Span<HeifItem> table = stackalloc HeifItem[HeifItems.Most];
        var items = new HeifItems(table);
        var unreadable = items.Read(meta.ItemInfo)
            ?? HeifProperties.Assign(meta.Properties, items)
            ?? HeifLocations.Assign(meta.Locations, items);
        if (unreadable is { } problem)
        {
            return problem;
        }

        var primary = PrimaryOf(meta.PrimaryItem, items);
        if (primary < 0)
        {
            return Problems.Corrupt("its main picture is missing");
        }

        size = items[primary].Told;
        if (size is not { Width: > 0, Height: > 0 })
        {
            return Problems.Corrupt("its main picture has no size");
        }

        if (!limits.Allow(size))
        {
            return Problems.TooManyPixels(size, limits);
        }

        return CheckData(bytes, meta, items)
            ?? HeifPictures.Check(bytes, meta, items, limits)
            ?? CheckGrids(bytes, meta, items)
            ?? CheckPrimary(items[primary]);
    }

    private static int PrimaryOf(ReadOnlySpan<byte> payload, HeifItems items)
    {
        var reader = new ByteReader(payload);
        var version = reader.UInt32() >> 24;
        var id = version == 0 ? (uint)reader.UInt16() : reader.UInt32();
        return reader.Failed ? -1 : items.Find(id);
    }

    // Walking the data must stay linear in the file, so items may not all share the same long stretch of it.
    private static MediaProblem? CheckData(ReadOnlySpan<byte> bytes, HeifMeta meta, HeifItems items)
    {
        long walked = 0;
        for (var i = 0; i < items.Count; i++)
        {
            ref var item = ref items[i];
            var room = item.InItemData ? meta.ItemData.Length : bytes.Length;
            if (item.DataOffset > room || item.DataLength > room - item.DataOffset)
            {
                return item.InItemData
                    ? Problems.Corrupt("the data of an item lie outside their box")
                    : Problems.Truncated("the data of an item lie behind the end of the file");
            }

            walked += item.Type is HeifItem.Hevc or HeifItem.Av1 ? HeifPictures.DataOf(item, bytes, meta).Length : 0;
        }

        return walked > 2L * bytes.Length ? Problems.Corrupt("its pictures share the same data") : null;
    }

    private static MediaProblem? CheckGrids(ReadOnlySpan<byte> bytes, HeifMeta meta, HeifItems items)
    {
        var grids = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Type != HeifItem.Grid)
            {
                continue;
            }

            if (++grids > MostGrids)
            {
                return Problems.Corrupt($"it holds more than {MostGrids} pictures of tiles");
            }

            if (HeifGrid.Check(HeifPictures.DataOf(items[i], bytes, meta), meta.References, items, i) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static MediaProblem? CheckPrimary(HeifItem primary) => primary.Type switch
    {
        HeifItem.Hevc or HeifItem.Av1 when primary.Coded == default => Problems.Corrupt("its main picture has no decoder configuration"),
        HeifItem.Hevc or HeifItem.Av1 or HeifItem.Grid => null,
        _ => Problems.Unsupported("a HEIF picture of an unusual kind"),
    };
}
