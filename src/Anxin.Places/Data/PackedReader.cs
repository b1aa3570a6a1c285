using System.Text;

namespace Anxin.Places.Data;

/// <summary>Reads the columns of the gazetteer file: variable-length integers, deltas in zigzag, texts in UTF-8.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > _rest.Length)
        {
            throw new InvalidDataException("The gazetteer file is cut short.");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    public int Number()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Bytes(1)[0];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }

        throw new InvalidDataException("The gazetteer file holds a number that does not end.");
    }

    /// <summary>A count that the rest of the file can really hold, at one byte an item.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= _rest.Length ? count : throw new InvalidDataException("The gazetteer file names more rows than it has.");
    }

    public string Text() => Encoding.UTF8.GetString(Bytes(Number()));

    public string[] Lines(int count)
    {
        var lines = Text().Split('\n');
        return lines.Length == count ? lines : throw new InvalidDataException("The gazetteer file has another number of names than of rows.");
    }

    public int[] Column(int count)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Number();
        }

        return values;
    }

    public int[] Deltas(int count)
    {
        var values = new int[count];
        var previous = 0;
        for (var i = 0; i < count; i++)
        {
            var zigzag = (uint)Number();
            previous += (int)(zigzag >> 1) ^ -(int)(zigzag & 1);
            values[i] = previous;
        }

        return values;
    }
}
