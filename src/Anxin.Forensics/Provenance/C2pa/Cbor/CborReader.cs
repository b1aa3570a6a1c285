using System.Buffers.Binary;

namespace Anxin.Forensics.Provenance.C2pa.Cbor;

/// <summary>
/// Reads CBOR (RFC 8949) strictly: one value and nothing after it, bounded nesting and number of values, no key twice. Takes time linear in
/// the bytes and allocates no more than a small multiple of them, whatever lengths they claim.
/// </summary>
internal sealed class CborReader
{
    /// <summary>Values within values; manifests need about ten.</summary>
    public const int MostNesting = 32;

    /// <summary>Values of one box altogether.</summary>
    public const int MostValues = 65_536;

    private const byte Break = 0xFF;
    private const ulong Indefinite = ulong.MaxValue;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly CborBudget _budget;
    private int _position;
    private int _values;

    private CborReader(ReadOnlyMemory<byte> bytes, CborBudget budget) => (_bytes, _budget) = (bytes, budget);

    /// <summary>What is wrong; null while nothing is.</summary>
    private string? Why { get; set; }

    /// <summary>Reads the value that the bytes are; null, and why, when they are none.</summary>
    public static CborValue? Read(ReadOnlyMemory<byte> bytes, CborBudget budget, out string? why)
    {
        var reader = new CborReader(bytes, budget);
        var value = reader.Value(0);
        if (value is not null && reader._position != bytes.Length)
        {
            reader.Why = "bytes follow the CBOR value";
            value = null;
        }

        why = reader.Why;
        return value;
    }

    private CborValue? Value(int depth)
    {
        if (depth > MostNesting || ++_values > MostValues || !_budget.Take())
        {
            return Fail(depth > MostNesting ? "CBOR values are nested too deeply" : "there are too many CBOR values");
        }

        if (!Head(out var major, out var argument))
        {
            return null;
        }

        return major switch
        {
            0 when argument != Indefinite => new CborValue(CborKind.Unsigned, argument, default, []),
            1 when argument != Indefinite => new CborValue(CborKind.Negative, argument, default, []),
            2 => String(CborKind.Bytes, argument),
            3 => String(CborKind.Text, argument),
            4 => Items(CborKind.Array, argument, 1, depth),
            5 => Items(CborKind.Map, argument, 2, depth),
            6 when argument != Indefinite => Tagged(argument, depth),
            7 when argument != Indefinite => new CborValue(CborKind.Simple, argument, default, []),
            _ => Fail("a CBOR value has an impossible length"),
        };
    }

    // The first byte has three bits of kind and five of size; longer arguments follow (RFC 8949, 3).
    private bool Head(out int major, out ulong argument)
    {
        (major, argument) = (0, 0);
        if (_position >= _bytes.Length)
        {
            Fail("a CBOR value is cut off");
            return false;
        }

        var first = _bytes.Span[_position++];
        major = first >> 5;
        var size = first & 0x1F;
        if (size is < 24 or 31)
        {
            argument = size == 31 ? Indefinite : (ulong)size;
            return true;
        }

        var width = size <= 27 ? 1 << (size - 24) : 0;
        if (width == 0 || width > _bytes.Length - _position)
        {
            Fail(width == 0 ? "a CBOR value has a reserved size" : "a CBOR value is cut off");
            return false;
        }

        var left = _bytes.Span[_position..];
        argument = width switch
        {
            1 => left[0],
            2 => BinaryPrimitives.ReadUInt16BigEndian(left),
            4 => BinaryPrimitives.ReadUInt32BigEndian(left),
            _ => BinaryPrimitives.ReadUInt64BigEndian(left),
        };
        _position += width;
        if (argument == Indefinite)
        {
            Fail("a CBOR number is too large");
            return false;
        }

        return true;
    }

    private CborValue? String(CborKind kind, ulong length)
    {
        if (length != Indefinite)
        {
            return Take(length) is { } content ? new CborValue(kind, 0, content, []) : null;
        }

        var whole = new MemoryStream();
        while (!AtBreak())
        {
            if (!Head(out var major, out var part) || major != (kind == CborKind.Bytes ? 2 : 3) || Take(part) is not { } content)
            {
                return Fail("a CBOR string in parts is broken");
            }

            whole.Write(content.Span);
        }

        return new CborValue(kind, 0, whole.ToArray(), []);
    }

    private ReadOnlyMemory<byte>? Take(ulong length)
    {
        if (length > (ulong)(_bytes.Length - _position))
        {
            Fail("a CBOR string is longer than its box");
            return null;
        }

        var taken = _bytes.Slice(_position, (int)length);
        _position += (int)length;
        return taken;
    }

    private CborValue? Items(CborKind kind, ulong count, int each, int depth)
    {
        // An item takes a byte at least, so a count beyond the bytes left is a lie; nothing is allocated by it.
        if (count != Indefinite && count > (ulong)((_bytes.Length - _position) / each))
        {
            return Fail("a CBOR list is longer than its box");
        }

        var items = new List<CborValue>();
        for (ulong left = count; left > 0 && !(count == Indefinite && AtBreak()); left--)
        {
            for (var i = 0; i < each; i++)
            {
                if (Value(depth + 1) is not { } item)
                {
                    return null;
                }

                items.Add(item);
            }
        }

        return kind == CborKind.Map && HasKeyTwice(items) ? Fail("a CBOR map has a key twice") : new CborValue(kind, 0, default, items);
    }

    private static bool HasKeyTwice(List<CborValue> items)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i += 2)
        {
            if (items[i].Text is { } key && !keys.Add(key))
            {
                return true;
            }
        }

        return false;
    }

    private CborValue? Tagged(ulong tag, int depth) =>
        Value(depth + 1) is { } content ? new CborValue(CborKind.Tag, tag, default, [content]) : null;

    private bool AtBreak()
    {
        if (_position < _bytes.Length && _bytes.Span[_position] != Break)
        {
            return false;
        }

        _position += _position < _bytes.Length ? 1 : 0; // at the end of the bytes, what is missing shows as trailing or missing values
        return true;
    }

    private CborValue? Fail(string why)
    {
        Why ??= why;
        return null;
    }
}
