using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Anxin.App.Common;

namespace Anxin.App.Cases;

/// <summary>
/// One signed line of a checkpoint file: the heads of the journals that grew, chained to the line before. The signature (ECDSA P-256,
/// SHA-256, IEEE P1363) covers the
/// line's text without its last field, so that it can be checked byte for byte with any tool.
/// </summary>
public sealed class CheckpointLine
{
    private const string SignatureField = ",\"signature\":\"";
    private readonly Body _body;

    private CheckpointLine(Body body, string text) => (_body, Text) = (body, text);

    /// <summary>How long a case's journal was, and the hash of its last entry.</summary>
    public sealed record Head(Guid CaseId, int Seq, string Hash);

    private sealed record Body(long Number, DateTime At, string Ring, long Cases, IReadOnlyList<Head> Heads, string Previous);

    /// <summary>The line as it stands in the file, without its end of line.</summary>
    public string Text { get; }

    public long Number => _body.Number;

    public DateTime At => _body.At;

    /// <summary>How many cases there were.</summary>
    public long Cases => _body.Cases;

    public IReadOnlyList<Head> Heads => _body.Heads;

    /// <summary>SHA-256 of the line before, in hexadecimal; empty for the first.</summary>
    public string Previous => _body.Previous;

    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(Text));

    internal static CheckpointLine Sign(
        Vault.KeyRing ring, long number, string previous, DateTime at, long cases, IReadOnlyList<Head> heads)
    {
        var body = new Body(number, at, ring.Id, cases, heads, previous);
        var text = Json.Write(body);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(ring.SigningKey, out _);
        var signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
        return new CheckpointLine(body, $"{text[..^1]}{SignatureField}{signature}\"}}");
    }

    /// <summary>Reads a line; null when it is no checkpoint line at all.</summary>
    internal static CheckpointLine? Parse(string text)
    {
        var cut = text.LastIndexOf(SignatureField, StringComparison.Ordinal);
        if (cut < 0)
        {
            return null;
        }

        try
        {
            return new CheckpointLine(Json.Read<Body>(text[..cut] + "}"), text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal bool IsSignedBy(ECDsa key)
    {
        var cut = Text.LastIndexOf(SignatureField, StringComparison.Ordinal);
        Span<byte> signature = stackalloc byte[128];
        return Text.EndsWith("\"}", StringComparison.Ordinal)
            && Convert.TryFromBase64String(Text[(cut + SignatureField.Length)..^2], signature, out var length)
            && key.VerifyData(Encoding.UTF8.GetBytes(Text[..cut] + "}"), signature[..length], HashAlgorithmName.SHA256);
    }
}
