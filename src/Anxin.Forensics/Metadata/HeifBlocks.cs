using System.Buffers.Binary;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Metadata;

/// <summary>Metadata of a HEIC file: its Exif and MIME items (ISO/IEC 23008-12, annex A). Items in several pieces are left out.</summary>
internal static class HeifBlocks
{
    private const uint Meta = 0x6D657461;
    private const uint Exif = 0x45786966;
    private const uint Mime = 0x6D696D65;

    public static void Read(ReadOnlySpan<byte> bytes, BlockList blocks)
    {
        var boxes = new Boxes(bytes);
        while (boxes.Next())
        {
            if (boxes.Type == Meta)
            {
                ReadItems(bytes, boxes.Payload, blocks);
                return;
            }
        }
    }

    private static void ReadItems(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> contents, BlockList blocks)
    {
        Span<HeifItem> table = stackalloc HeifItem[HeifItems.Most];
        var items = new HeifItems(table);
        if (HeifMeta.Read(contents, out var meta) is not null
            || items.Read(meta.ItemInfo) is not null
            || HeifLocations.Assign(meta.Locations, items) is not null)
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Type is Exif or Mime)
            {
                Add(items[i], bytes, meta, blocks);
            }
        }
    }

    private static void Add(HeifItem item, ReadOnlySpan<byte> bytes, HeifMeta meta, BlockList blocks)
    {
        var room = item.InItemData ? meta.ItemData.Length : bytes.Length;
        if (item.DataLength == 0 || item.DataOffset > room || item.DataLength > room - item.DataOffset)
        {
            blocks.LeaveOut();
            return;
        }

        var data = HeifPictures.DataOf(item, bytes, meta);
        if (item.Type == Mime)
        {
            blocks.Add(BlockKind.Xmp, "HEIC XMP", data);
        }
        else if (data.Length > 4 && BinaryPrimitives.ReadUInt32BigEndian(data) < data.Length - 4)
        {
            blocks.Add(BlockKind.Exif, "HEIC Exif", data[(4 + (int)BinaryPrimitives.ReadUInt32BigEndian(data))..]);
        }
    }
}
