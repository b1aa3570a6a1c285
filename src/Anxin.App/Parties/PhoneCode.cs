namespace Anxin.App.Parties;

/// <summary>A one-time code sent to a phone. Neither the number nor the code is kept: only keyed fingerprints of them.</summary>
public sealed class PhoneCode(Guid id, byte[] phoneIndex, byte[] code, DateTime createdAt, DateTime expiresAt)
{
    /// <summary>How long a code may be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>How often a code may be tried, right or wrong.</summary>
    public const int TriesAllowed = 5;

    public Guid Id { get; private set; } = id;

    public byte[] PhoneIndex { get; private set; } = phoneIndex;

    public byte[] Code { get; private set; } = code;

    public DateTime CreatedAt { get; private set; } = createdAt;

    public DateTime ExpiresAt { get; private set; } = expiresAt;

    public int Tries { get; private set; }

    public DateTime? UsedAt { get; private set; }

    public static byte[] Fingerprint(Vault.Vault vault, Guid id, string code) =>
        vault.Fingerprint("phone-code", System.Text.Encoding.UTF8.GetBytes($"{id:N}/{code}"));
}
