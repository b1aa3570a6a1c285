namespace Anxin.Forensics.Media.Structure;

/// <summary>Checks a HEIC picture that is put together from tiles (ISO/IEC 23008-12, 6.6.2.3).</summary>
internal static class HeifGrid
{
    private const uint DerivedFrom = 0x64696D67; // dimg

    public static MediaProblem? Check(ReadOnlySpan<byte> data, ReadOnlySpan<byte> references, HeifItems items, int grid)
    {
        var reader = new ByteReader(data);
        reader.UInt8();
        var wide = (reader.UInt8() & 1) != 0;
        var (rows, columns) = (reader.UInt8() + 1, reader.UInt8() + 1);
        var width = wide ? reader.UInt32() : (uint)reader.UInt16();
        var height = wide ? reader.UInt32() : (uint)reader.UInt16();
        if (reader.Failed || width != items[grid].Told.Width || height != items[grid].Told.Height)
        {
            return Problems.Corrupt("the grid of tiles does not have the size of the picture");
        }

        return CheckTiles(references, items, grid, new PictureSize(columns, rows));
    }

    private static MediaProblem? CheckTiles(ReadOnlySpan<byte> references, HeifItems items, int grid, PictureSize shape)
    {
        var header = new ByteReader(references);
        var wide = header.UInt32() >> 24 != 0;
        var boxes = new Boxes(header.Left);
        while (boxes.Next())
        {
            var reader = new ByteReader(boxes.Payload);
            var from = wide ? reader.UInt32() : (uint)reader.UInt16();
            if (boxes.Type == DerivedFrom && from == items[grid].Id && !reader.Failed)
            {
                return shape.Pixels <= HeifItems.Most
                    && reader.UInt16() == shape.Pixels
                    && TilesFit(ref reader, wide, items, shape, items[grid].Told)
                    ? null
                    : Problems.Corrupt("the tiles do not cover the picture");
            }
        }

        return Problems.Corrupt("the tiles of the picture are not listed");
    }

    // Every tile has the same size, and together they reach over the picture by less than one tile.
    private static bool TilesFit(ref ByteReader reader, bool wide, HeifItems items, PictureSize shape, PictureSize whole)
    {
        var tile = default(PictureSize);
        for (var left = shape.Pixels; left > 0; left--)
        {
            var index = items.Find(wide ? reader.UInt32() : (uint)reader.UInt16());
            if (reader.Failed || index < 0 || items[index].Type is not (HeifItem.Hevc or HeifItem.Av1) || items[index].Coded == default)
            {
                return false;
            }

            tile = tile == default ? items[index].Told : tile;
            if (items[index].Told != tile)
            {
                return false;
            }
        }

        return Covers(tile.Width, shape.Width, whole.Width) && Covers(tile.Height, shape.Height, whole.Height);
    }

    private static bool Covers(int tile, int count, int whole) =>
        (long)tile * count >= whole && (long)tile * (count - 1) < whole;
}
