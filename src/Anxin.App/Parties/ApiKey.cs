using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Anxin.App.Common;

namespace Anxin.App.Parties;

/// <summary>
/// A program's key: <c>ak_&lt;id&gt;_&lt;secret&gt;</c>. The secret has 256 random bits; only its keyed fingerprint is stored.
/// </summary>
public sealed class ApiKey
{
    private const string Prefix = "ak_";
    private const int IdLength = 32;
    private const int SecretLength = 43;

    private ApiKey(Guid id, string name, Guid? merchantId, byte[] secret, string createdBy, DateTime createdAt) =>
        (Id, Name, MerchantId, Secret, CreatedBy, CreatedAt) = (id, name, merchantId, secret, createdBy, createdAt);

    public Guid Id { get; private set; }

    /// <summary>What the key is for, in the administrator's words; no person's name.</summary>
    public string Name { get; private set; }

    /// <summary>The tenant it belongs to; a key without one sees nothing of any tenant.</summary>
    public Guid? MerchantId { get; private set; }

    public byte[] Secret { get; private set; }

    public string CreatedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? LastUsedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>A new key and the text its user needs, which cannot be read again later.</summary>
    public static (ApiKey Stored, string Text) Issue(Vault.Vault vault, string name, Guid? merchantId, string createdBy, DateTime now)
    {
        var (id, secret) = (OrderedId.Next(), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
        return (new ApiKey(id, name, merchantId, Fingerprint(vault, id, secret), createdBy, now), $"{Prefix}{id:N}_{secret}");
    }

    public static bool TryRead(string text, out Guid id, [NotNullWhen(true)] out string? secret)
    {
        (id, secret) = (Guid.Empty, null);
        if (text.Length != Prefix.Length + IdLength + 1 + SecretLength || !text.StartsWith(Prefix, StringComparison.Ordinal) ||
            text[Prefix.Length + IdLength] != '_' || !Guid.TryParseExact(text.AsSpan(Prefix.Length, IdLength), "N", out id) ||
            !text.AsSpan(Prefix.Length, IdLength).SequenceEqual(id.ToString("N"))) // capitals would name the same key
        {
            return false;
        }

        secret = text[^SecretLength..];
        return true;
    }

    public bool Opens(Vault.Vault vault, string secret) =>
        RevokedAt is null && CryptographicOperations.FixedTimeEquals(Secret, Fingerprint(vault, Id, secret));

    public Error? Revoke(DateTime now)
    {
        if (RevokedAt is not null)
        {
            return new Conflict("api_key_already_revoked", "The key was revoked before.", "Read the keys again.");
        }

        RevokedAt = now;
        return null;
    }

    private static byte[] Fingerprint(Vault.Vault vault, Guid id, string secret) =>
        vault.Fingerprint("api-key", Encoding.UTF8.GetBytes($"{id:N}/{secret}"));
}
