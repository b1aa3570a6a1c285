using System.Text;

namespace Anxin.Forensics.Provenance.C2pa.Cbor;

/// <summary>A value that was read (RFC 8949). Asking it for something it does not hold gives null, never an exception.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The argument of a number, tag or simple value; a negative number is -1 minus this.</param>
/// <param name="Content">The bytes of a string.</param>
/// <param name="Items">Items of an array; keys and values of a map in turn; the one content of a tag.</param>
internal sealed record CborValue(CborKind Kind, ulong Number, ReadOnlyMemory<byte> Content, IReadOnlyList<CborValue> Items)
{
    private const ulong True = 21;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>The text; null when it is none.</summary>
    public string? Text => Kind == CborKind.Text ? _strict.GetString(Content.Span) : null;

    /// <summary>The byte string; null when it is none.</summary>
    /// <remarks>Without the cast, null would convert to an empty array and so to bytes.</remarks>
    public ReadOnlyMemory<byte>? Bytes => Kind == CborKind.Bytes ? Content : (ReadOnlyMemory<byte>?)null;

    /// <summary>The number when it fits; null otherwise.</summary>
    public long? Integer => Kind switch
    {
        CborKind.Unsigned when Number <= long.MaxValue => (long)Number,
        CborKind.Negative when Number <= long.MaxValue => -1 - (long)Number,
        _ => null,
    };

    public bool IsTrue => Kind == CborKind.Simple && Number == True;

    /// <summary>The items of an array; none when it is something else.</summary>
    public IReadOnlyList<CborValue> Elements => Kind == CborKind.Array ? Items : [];

    /// <summary>The value without the tags around it.</summary>
    public CborValue Untagged => Kind == CborKind.Tag ? Items[0].Untagged : this;

    /// <summary>What a map holds under a text; null when it holds nothing there, or is no map.</summary>
    public CborValue? this[string key] => Find(k => k.Kind == CborKind.Text && k.Text == key);

    /// <summary>What a map holds under a number.</summary>
    public CborValue? this[long key] => Find(k => k.Integer == key);

    private CborValue? Find(Func<CborValue, bool> isKey)
    {
        for (var i = 0; Kind == CborKind.Map && i + 1 < Items.Count; i += 2)
        {
            if (isKey(Items[i]))
            {
                return Items[i + 1];
            }
        }

        return null;
    }
}
