namespace Anxin.Forensics.Provenance.C2pa.Cbor;

/// <summary>The kinds of value of RFC 8949, 3.1, as far as they are told apart here.</summary>
internal enum CborKind
{
    Unsigned,
    Negative,
    Bytes,
    Text,
    Array,
    Map,
    Tag,
    Simple,
}
