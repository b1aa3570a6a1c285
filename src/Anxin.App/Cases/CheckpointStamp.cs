using System.Security.Cryptography.Pkcs;
using System.Text.Json;
using Anxin.App.Common;

namespace Anxin.App.Cases;

/// <summary>A foreign authority's word for when a checkpoint existed: an RFC 3161 token over the SHA-256 of its line, kept beside the checkpoints.</summary>
public sealed record CheckpointStamp(long Number, string Hash, DateTime At, string Authority, string Token)
{
    internal static CheckpointStamp? Parse(string text)
    {
        try
        {
            return Json.Read<CheckpointStamp>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the token is whole and about this line. Which authorities to trust is the reader's decision; the token carries the certificate.</summary>
    internal bool Covers(ReadOnlySpan<byte> lineHash)
    {
        var token = new byte[(Token.Length * 3 / 4) + 3];
        return Convert.ToHexStringLower(lineHash) == Hash
            && Convert.TryFromBase64String(Token, token, out var length)
            && Rfc3161TimestampToken.TryDecode(token.AsMemory(0, length), out var stamp, out _)
            && stamp.VerifySignatureForHash(lineHash, System.Security.Cryptography.HashAlgorithmName.SHA256, out _);
    }
}
