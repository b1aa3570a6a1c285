using System.Security.Cryptography;
using System.Text;
using Anxin.App.Common;

namespace Anxin.App.Vault;

/// <summary>
/// The secrets of an installation: wrapping keys (the newest wraps, older ones still open), a root from which the keys for look-up, file
/// addresses and tracking links
/// are derived (HKDF-SHA256), and the key that signs journal checkpoints (ECDSA P-256). Whoever loses the ring loses every name, address
/// and photo.
/// </summary>
public sealed record KeyRing(string Id, byte[] Root, IReadOnlyList<KeyRing.WrappingKey> WrappingKeys, byte[] SigningKey)
{
    public sealed record WrappingKey(string Id, byte[] Key, DateTime CreatedAt);

    public WrappingKey Newest => WrappingKeys[^1];

    public static KeyRing Create(DateTime now)
    {
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new KeyRing(
            OrderedId.Next().ToString("N"), RandomNumberGenerator.GetBytes(32), [NewWrappingKey(1, now)],
            signing.ExportPkcs8PrivateKey());
    }

    public KeyRing WithNewWrappingKey(DateTime now) =>
        this with { WrappingKeys = [.. WrappingKeys, NewWrappingKey(WrappingKeys.Count + 1, now)] };

    public WrappingKey Find(string id) =>
        WrappingKeys.FirstOrDefault(k => k.Id == id)
            ?? throw new VaultException($"The key ring has no wrapping key '{id}'. Is it the ring of this database?");

    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Root, 32, info: Encoding.UTF8.GetBytes("anxin/" + purpose));

    private static WrappingKey NewWrappingKey(int number, DateTime now) => new($"w{number}", RandomNumberGenerator.GetBytes(32), now);
}
