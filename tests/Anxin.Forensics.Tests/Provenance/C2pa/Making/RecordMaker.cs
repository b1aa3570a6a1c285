using System.Buffers.Binary;
using System.Security.Cryptography;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Making;

/// <summary>Makes JPEG files with a signed record, as it should be or wrong in one way.</summary>
internal sealed record RecordMaker(Signer Signer)
{
    public const string Label = "urn:c2pa:6f1c8b4e-0000-4000-8000-000000000001";
    private const int SegmentRoom = 60_000;
    private const string Types = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    public static byte[] Picture { get; } = JpegMaker.Of(Drawing.Scene(160, 120));

    public static RecordMaker Standard { get; } = new(Signer.Of("ES256"));

    public int Version { get; init; } = 2;

    public string Hash { get; init; } = "sha256";

    public object[] Actions { get; init; } = [Action("c2pa.created", "digitalCapture")];

    /// <summary>Boxes of the store of assertions beside actions and binding; each is named by the claim.</summary>
    public IReadOnlyList<(string Label, byte[] Box)> Assertions { get; init; } = [];

    /// <summary>Boxes that the claim does not name.</summary>
    public IReadOnlyList<byte[]> Undeclared { get; init; } = [];

    /// <summary>Manifests before this one in the store.</summary>
    public IReadOnlyList<byte[]> Earlier { get; init; } = [];

    /// <summary>Turns what is signed into tokens of time stamps; none when null.</summary>
    public Func<byte[], byte[]>? Stamp { get; init; }

    public string Name { get; init; } = Label;

    /// <summary>Bytes of the picture that are left out of the hash as well.</summary>
    public int Spared { get; init; }

    public static object Action(string name, string? type, params (object, object?)[] more) => new CborMaker.Map(
        [("action", name), .. type is null ? [] : new (object, object?)[] { ("digitalSourceType", Types + type) }, .. more]);

    /// <summary>The file; the record lies behind the first marker, in as many segments as it needs.</summary>
    public byte[] Jpeg(byte[]? picture = null)
    {
        picture ??= Picture;
        var length = Segments(Store(new byte[HashLength], 0)).Length;
        byte[] covered = [.. picture[..2], .. picture[(2 + Spared)..]];
        var store = Store(Digest(covered), length + Spared);
        return [.. picture[..2], .. Segments(store), .. picture[2..]];
    }

    public byte[] Store(byte[] hash, int excluded) => JumbfMaker.Super("c2pa", "c2pa", [.. Earlier, Manifest(hash, excluded)]);

    public byte[] Manifest(byte[] hash, int excluded)
    {
        var binding = new CborMaker.Map(
            ("exclusions", new object[] { new CborMaker.Map(("start", Wide(2)), ("length", Wide(excluded))) }),
            ("alg", Hash), ("hash", hash), ("pad", Array.Empty<byte>()));
        var actions = Version == 1 ? "c2pa.actions" : "c2pa.actions.v2";
        (string Label, byte[] Box)[] all =
        [
            (actions, JumbfMaker.OfCbor("cbor", actions, new CborMaker.Map(("actions", Actions)))),
            ("c2pa.hash.data", JumbfMaker.OfCbor("cbor", "c2pa.hash.data", binding)),
            .. Assertions,
        ];
        var claim = Claim(all);
        return JumbfMaker.Super(
            "c2ma", Name,
            JumbfMaker.Super("c2as", "c2pa.assertions", [.. all.Select(a => a.Box), .. Undeclared]),
            JumbfMaker.Super("c2cl", Version == 1 ? "c2pa.claim" : "c2pa.claim.v2", JumbfMaker.Box("cbor", claim)),
            JumbfMaker.Super("c2cs", "c2pa.signature", JumbfMaker.Box("cbor", Cose(claim))));
    }

    /// <summary>A store cut into segments APP11 (ISO/IEC 18477-3, annex B).</summary>
    public static byte[] Segments(byte[] store)
    {
        using var segments = new MemoryStream();
        var body = store[8..];
        for (var (at, number) = (0, 1u); at < body.Length; at += SegmentRoom, number++)
        {
            byte[] part = [.. store[..8], .. body[at..Math.Min(body.Length, at + SegmentRoom)]];
            Span<byte> head = [0xFF, 0xEB, 0, 0, (byte)'J', (byte)'P', 0, 1, 0, 0, 0, 0];
            BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(part.Length + 10));
            BinaryPrimitives.WriteUInt32BigEndian(head[8..], number);
            segments.Write(head);
            segments.Write(part);
        }

        return segments.ToArray();
    }

    private static CborMaker.Fixed Wide(int value) => new((uint)value);

    private int HashLength => int.Parse(Hash[3..], System.Globalization.CultureInfo.InvariantCulture) / 8;

    private byte[] Digest(byte[] bytes) => CryptographicOperations.HashData(new HashAlgorithmName(Hash.ToUpperInvariant()), bytes);

    private byte[] Claim((string Label, byte[] Box)[] assertions)
    {
        object[] references = [.. assertions.Select(a => (object)Reference("self#jumbf=c2pa.assertions/" + a.Label, a.Box))];
        var generator = new CborMaker.Map(("name", "Test Camera"));
        return CborMaker.Of(Version == 1
            ? new CborMaker.Map(
                ("claim_generator", "Test Camera"), ("dc:format", "image/jpeg"), ("instanceID", "xmp:iid:1"),
                ("signature", "self#jumbf=c2pa.signature"), ("assertions", references), ("alg", Hash))
            : new CborMaker.Map(
                ("instanceID", "xmp:iid:1"), ("claim_generator_info", generator), ("signature", "self#jumbf=c2pa.signature"),
                ("created_assertions", references), ("alg", Hash)));
    }

    public CborMaker.Map Reference(string url, byte[] box) => new(("url", url), ("hash", Digest(JumbfMaker.Content(box))));

    private byte[] Cose(byte[] claim)
    {
        var head = CborMaker.Of(new CborMaker.Map(
            (1, Signer.Algorithm), (33, new object[] { Signer.Certificate.RawData, Signer.Root.RawData })));
        var signature = Signer.Sign(Structure("Signature1", head, claim));
        var open = Stamp is null ? new CborMaker.Map() : Version == 1
            ? Token("sigTst", Stamp(Structure("CounterSignature", head, claim)))
            : Token("sigTst2", Stamp(Structure("CounterSignature", head, CborMaker.Of(signature))));
        return [0xD2, .. CborMaker.Of(new object?[] { head, open, null, signature })];
    }

    private static CborMaker.Map Token(string name, byte[] token) => new(
        (name, new CborMaker.Map(("tstTokens", new object[] { new CborMaker.Map(("val", token)) }))));

    private static byte[] Structure(string context, byte[] head, byte[] payload) =>
        CborMaker.Of(new object?[] { context, head, Array.Empty<byte>(), payload });
}
