using System.Buffers.Binary;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>
/// Makes HEIC files for tests: pictures that libheif's heif-enc made of our own drawings and that lie beside this file, as they are or put
/// into containers of our own, with turns, tiles and lies.
/// </summary>
internal static class HeicMaker
{
    public static byte[] Read(string name)
    {
        using var stream = typeof(HeicMaker).Assembly.GetManifestResourceStream(name);
        Assert.NotNull(stream);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The picture of a file of one picture, with a size to tell and further properties.</summary>
    public static byte[] Single(string name, uint width, uint height, params byte[][] properties) =>
        File([Tile(name) with { Width = width, Height = height, More = properties }], grid: null, references: null);

    /// <summary>The picture of a file with an item of metadata before it: <c>Exif</c> or <c>mime</c>.</summary>
    public static byte[] WithMetadata(string name, uint width, uint height, string type, byte[] data) =>
        File([new HeicTile(type, [], data, 0, 0, []), Tile(name) with { Width = width, Height = height }], grid: null, references: null);

    /// <summary>Four tiles of 64 x 64 pixels as one picture: red, green, blue, yellow.</summary>
    public static byte[] Grid(uint width = 128, uint height = 128, byte rows = 2, byte columns = 2, uint tileSide = 64)
    {
        byte[] grid = [0, 1, (byte)(rows - 1), (byte)(columns - 1), .. UInt32(width), .. UInt32(height)];
        HeicTile[] tiles =
        [
            .. Enumerable.Range(0, 4).Select(i => Tile($"tile{i}.heic") with { Width = tileSide, Height = tileSide }),
        ];
        var references = FullBox("iref", Box("dimg", UInt16(5), UInt16(4), UInt16(1), UInt16(2), UInt16(3), UInt16(4)));
        return File(tiles, new HeicTile("grid", [], grid, width, height, []), references);
    }

    /// <summary>A turn to the left by quarters (irot).</summary>
    public static byte[] Turned(byte quarters) => Box("irot", [quarters]);

    /// <summary>A mirror image (imir): 0 swaps top and bottom, 1 left and right.</summary>
    public static byte[] Mirrored(byte axis) => Box("imir", [axis]);

    public static byte[] Box(string type, params byte[][] parts)
    {
        byte[] payload = [.. parts.SelectMany(p => p)];
        return [.. UInt32((uint)payload.Length + 8), .. System.Text.Encoding.ASCII.GetBytes(type), .. payload];
    }

    private static byte[] FullBox(string type, params byte[][] parts) => Box(type, [[0, 0, 0, 0], .. parts]);

    private static HeicTile Tile(string name)
    {
        var file = Read(name);
        var configuration = Find(Find(Find(Find(file, 0x6D657461)[4..], 0x69707270), 0x6970636F), HeifProperty.HevcConfiguration);
        var data = Find(file, 0x6D646174);
        return new HeicTile("hvc1", configuration.ToArray(), data.ToArray(), 0, 0, []);
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> bytes, uint type)
    {
        var boxes = new Boxes(bytes);
        while (boxes.Next() && boxes.Type != type)
        {
        }

        Assert.Equal(type, boxes.Type);
        return boxes.Payload;
    }

    private static byte[] File(HeicTile[] tiles, HeicTile? grid, byte[]? references)
    {
        HeicTile[] items = grid is null ? tiles : [.. tiles, grid];
        var type = Box("ftyp", "heic"u8.ToArray(), UInt32(0), "mif1heic"u8.ToArray());
        var start = type.Length + Meta(items, references, 0).Length + 8;
        return [.. type, .. Meta(items, references, start), .. Box("mdat", [.. items.Select(i => i.Data)])];
    }

    // The main picture is the last item: the grid, or the only picture.
    private static byte[] Meta(HeicTile[] items, byte[]? references, int dataStart) => FullBox(
        "meta",
        FullBox("hdlr", UInt32(0), "pict"u8.ToArray(), new byte[13]),
        FullBox("pitm", UInt16(items.Length)),
        FullBox("iloc", [0x44, 0], UInt16(items.Length), [.. items.SelectMany((item, i) => Location(item, i, items, dataStart))]),
        FullBox("iinf", UInt16(items.Length), [.. items.SelectMany((item, i) => Entry(item, i))]),
        references ?? [],
        Box("iprp", Properties(items), Associations(items)));

    private static byte[] Location(HeicTile item, int index, HeicTile[] items, int dataStart) =>
    [
        .. UInt16(index + 1), .. UInt16(0), .. UInt16(1),
        .. UInt32((uint)(dataStart + items.Take(index).Sum(i => i.Data.Length))), .. UInt32((uint)item.Data.Length),
    ];

    private static byte[] Entry(HeicTile item, int index) =>
        Box("infe", [2, 0, 0, 0], UInt16(index + 1), UInt16(0), System.Text.Encoding.ASCII.GetBytes(item.Type), [0]);

    private static byte[] Properties(HeicTile[] items) => Box("ipco", [.. items.SelectMany(PropertiesOf)]);

    private static byte[][] PropertiesOf(HeicTile item) =>
    [
        .. item.Type is "Exif" or "mime" ? [] : new[] { FullBox("ispe", UInt32(item.Width), UInt32(item.Height)) },
        .. item.Configuration.Length > 0 ? new[] { Box("hvcC", item.Configuration) } : [],
        .. item.More,
    ];

    private static byte[] Associations(HeicTile[] items)
    {
        var next = 1;
        return FullBox("ipma", UInt32((uint)items.Length), [.. items.SelectMany((item, i) =>
        {
            var numbers = Enumerable.Range(next, PropertiesOf(item).Length).Select(n => (byte)n).ToArray();
            next += numbers.Length;
            return (byte[])[.. UInt16(i + 1), (byte)numbers.Length, .. numbers];
        })]);
    }

    private static byte[] UInt16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
