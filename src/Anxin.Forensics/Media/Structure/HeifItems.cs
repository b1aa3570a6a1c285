namespace Anxin.Forensics.Media.Structure;

/// <summary>The items of a HEIF file, in a table that its user lends.</summary>
internal ref struct HeifItems(Span<HeifItem> table)
{
    /// <summary>The most items a file may have. A 48-megapixel picture of a phone has about 200 tiles, and some for its gain map.</summary>
    public const int Most = 1024;

    /// <summary>The most entries of a list that mentions items, which bounds the look-ups.</summary>
    public const int MostMentioned = 4 * Most;

    private const uint Entry = 0x696E6665; // infe

    private readonly Span<HeifItem> _table = table;

    public int Count { get; private set; }

    public readonly ref HeifItem this[int index] => ref _table[index];

    /// <summary>The place of the item with this number, or -1.</summary>
    public readonly int Find(uint id)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_table[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Fills the table from the item-information box.</summary>
    public MediaProblem? Read(ReadOnlySpan<byte> itemInfo)
    {
        var reader = new ByteReader(itemInfo);
        reader.Take(reader.UInt32() >> 24 == 0 ? 2 : 4); // the number of entries, which the boxes tell anyway
        var boxes = new Boxes(reader.Left);
        while (boxes.Next())
        {
            if (boxes.Type == Entry && !TryAdd(boxes.Payload))
            {
                return Problems.Corrupt("its list of items is malformed or too long");
            }
        }

        return reader.Failed || !boxes.Whole ? Problems.Corrupt("its list of items is malformed") : null;
    }

    private bool TryAdd(ReadOnlySpan<byte> payload)
    {
        var reader = new ByteReader(payload);
        var version = reader.UInt32() >> 24;
        if (version < 2)
        {
            return true; // an older form without a type, which no picture uses
        }

        var id = version == 2 ? (uint)reader.UInt16() : reader.UInt32();
        reader.Take(2);
        var type = reader.UInt32();
        if (reader.Failed || Count == _table.Length)
        {
            return false;
        }

        _table[Count++] = new HeifItem { Id = id, Type = type };
        return true;
    }
}
