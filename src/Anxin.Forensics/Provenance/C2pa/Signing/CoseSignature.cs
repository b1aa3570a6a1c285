using Anxin.Forensics.Provenance.C2pa.Cbor;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>A COSE_Sign1 structure with its payload elsewhere (RFC 9052, 4.2; C2PA 2.2, 13.2).</summary>
/// <param name="Protected">The protected header, as signed.</param>
/// <param name="Scheme">How it is signed; null when that is not allowed.</param>
/// <param name="Chain">The signer's certificate, then those it brought.</param>
/// <param name="Signature">The signature.</param>
internal sealed record CoseSignature(
    ReadOnlyMemory<byte> Protected, SignatureScheme? Scheme, IReadOnlyList<ReadOnlyMemory<byte>> Chain, ReadOnlyMemory<byte> Signature)
{
    private const long Algorithm = 1;
    private const long CertificateChain = 33;
    private const int MostCertificates = 16;
    private const int MostTokens = 4;

    /// <summary>Time stamps over what was signed (version 1) or over the signature (version 2).</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> TimeStamps { get; private init; } = [];

    /// <summary>The time stamps are over the signature.</summary>
    public bool StampsSignature { get; private init; }

    public static CoseSignature? Read(ReadOnlyMemory<byte> bytes, out string? why)
    {
        var budget = new CborBudget();
        var parts = CborReader.Read(bytes, budget, out why)?.Untagged.Elements;
        if (parts is not { Count: 4 } || parts[0].Bytes is not { } covered || parts[3].Bytes is not { } signature)
        {
            why ??= "the signature is no COSE_Sign1 structure";
            return null;
        }

        var header = covered.IsEmpty ? null : CborReader.Read(covered, budget, out why);
        if (why is not null)
        {
            return null;
        }

        var second = parts[1]["sigTst2"];
        return new CoseSignature(covered, SignatureScheme.OfCose(header?[Algorithm]?.Integer), Certificates(header, parts[1]), signature)
        {
            StampsSignature = second is not null,
            TimeStamps = Tokens(second ?? parts[1]["sigTst"]),
        };
    }

    /// <summary>What the signature is over (RFC 9052, 4.4).</summary>
    public byte[] Signed(ReadOnlySpan<byte> payload) => Structure("Signature1", payload);

    /// <summary>What a time stamp is over (C2PA 2.2, 10.3.2.5).</summary>
    public byte[] Stamped(ReadOnlySpan<byte> payload) =>
        Structure("CounterSignature", StampsSignature ? new CborWriter().Bytes(Signature.Span).ToArray() : payload);

    private byte[] Structure(string context, ReadOnlySpan<byte> payload) =>
        new CborWriter().Array(4).Text(context).Bytes(Protected.Span).Bytes([]).Bytes(payload).ToArray();

    private static IReadOnlyList<ReadOnlyMemory<byte>> Certificates(CborValue? covered, CborValue open)
    {
        var chain = covered?[CertificateChain] ?? covered?["x5chain"] ?? open[CertificateChain] ?? open["x5chain"];
        return chain?.Bytes is { } only
            ? [only]
            : [.. (chain?.Elements ?? []).Take(MostCertificates).Select(c => c.Bytes ?? ReadOnlyMemory<byte>.Empty)];
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> Tokens(CborValue? stamps) =>
        [.. (stamps?["tstTokens"]?.Elements ?? []).Take(MostTokens).Select(t => t["val"]?.Bytes ?? ReadOnlyMemory<byte>.Empty)];
}
