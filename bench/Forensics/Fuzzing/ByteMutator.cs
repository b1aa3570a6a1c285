namespace Anxin.Forensics.Bench.Fuzzing;

/// <summary>Damages bytes in seeded ways: bits, numbers at their edges, cuts, copies within, pieces of another input.</summary>
internal sealed class ByteMutator(Random chance)
{
    private static readonly byte[][] _numbers =
    [
        [0, 0, 0, 0], [0, 0, 0, 1], [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 8], [0xFF, 0xFF], [0, 0],
        [0x9B, 0xFF, 0xFF, 0xFF], [0x5F], [0x9F], [0xBF], [0xFF], [0x81, 0x81, 0x81, 0x81], [0xD8, 0x20],
    ];

    public byte[] Change(byte[] input, byte[] other)
    {
        var changed = (byte[])input.Clone();
        for (var left = 1 + chance.Next(5); left > 0 && changed.Length > 4; left--)
        {
            changed = Once(changed, other);
        }

        return changed;
    }

    private byte[] Once(byte[] bytes, byte[] other)
    {
        var at = Place(bytes.Length);
        var length = Math.Min(1 + chance.Next(chance.Next(8) == 0 ? 4096 : 48), bytes.Length - at);
        switch (chance.Next(9))
        {
            case 0 or 1:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                return bytes;
            case 2:
                bytes[at] = (byte)chance.Next(256);
                return bytes;
            case 3 or 4:
                var number = _numbers[chance.Next(_numbers.Length)];
                number.AsSpan(0, Math.Min(number.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
                return bytes;
            case 5:
                return chance.Next(4) == 0 ? bytes[..(at + 1)] : [.. bytes[..at], .. bytes[(at + length)..]];
            case 6:
                var from = Place(bytes.Length - length + 1);
                return [.. bytes[..at], .. bytes[from..(from + length)], .. bytes[at..]];
            case 7:
                var source = chance.Next(other.Length);
                other.AsSpan(source, Math.Min(length, other.Length - source)).CopyTo(bytes.AsSpan(at));
                return bytes;
            default:
                bytes.AsSpan(at, length).Fill((byte)chance.Next(256));
                return bytes;
        }
    }

    // Headers are where parsers go wrong: half of the places lie in the first 2,048 bytes.
    private int Place(int length) => chance.Next(chance.Next(2) == 0 ? Math.Min(length, 2048) : length);
}
