using System.Runtime.CompilerServices;
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

    // The file is read once, before any tier of compilation could warm up: the loops are compiled optimised at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Number()
    {
        var value = 0u;
        for (var i = 0; i < 5 && i < _rest.Length; i++)
        {
            value |= (uint)(_rest[i] & 0x7F) << (7 * i);
            if (_rest[i] < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return (int)value;
            }
        }

        throw new InvalidDataException("The gazetteer file is cut short or holds a number that does not end.");
    }

    /// <summary>A count that the rest of the file can really hold, at one byte an item.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= _rest.Length
            ? count
            : throw new InvalidDataException("The gazetteer file names more rows than it has.");
    }

    public string Text() => Encoding.UTF8.GetString(Bytes(Number()));

    public string[] Lines(int count)
    {
        var lines = Text().Split('\n');
        return lines.Length == count
            ? lines
            : throw new InvalidDataException("The gazetteer file has another number of names than of rows.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] Column(int count)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Number();
        }

        return values;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
