using System.Security.Cryptography;
using System.Text;

namespace Anxin.App.Vault;

/// <summary>
/// An opened data key. Seals text and bytes with AES-256-GCM; the owner and the field's name are authenticated, so a value moved elsewhere
/// does not open.
/// </summary>
public sealed class DataKey
{
    private const byte Format = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key;

    internal DataKey(Guid owner, byte[] key) => (Owner, _key) = (owner, key);

    public Guid Owner { get; }

    internal ReadOnlySpan<byte> Bytes => _key;

    public byte[] Seal(string text, string field) => Seal(Encoding.UTF8.GetBytes(text), field);

    public byte[] Seal(ReadOnlySpan<byte> plain, string field) => Seal(_key, plain, Context(field));

    public string Open(byte[] sealedValue, string field) => Encoding.UTF8.GetString(OpenBytes(sealedValue, field));

    public byte[] OpenBytes(ReadOnlySpan<byte> sealedValue, string field) => Open(_key, sealedValue, Context(field));

    /// <summary>Layout: format byte, 12-byte nonce, ciphertext, 16-byte tag.</summary>
    internal static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var result = new byte[1 + NonceBytes + plain.Length + TagBytes];
        result[0] = Format;
        var nonce = result.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(1 + NonceBytes, plain.Length), result.AsSpan(1 + NonceBytes + plain.Length), context);
        return result;
    }

    internal static byte[] Open(byte[] key, ReadOnlySpan<byte> sealedValue, ReadOnlySpan<byte> context)
    {
        if (sealedValue.Length < 1 + NonceBytes + TagBytes || sealedValue[0] != Format)
        {
            throw new VaultException("A sealed value is damaged or of an unknown format.");
        }

        var plain = new byte[sealedValue.Length - 1 - NonceBytes - TagBytes];
        var body = sealedValue[(1 + NonceBytes)..];
        try
        {
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(sealedValue.Slice(1, NonceBytes), body[..plain.Length], body[plain.Length..], plain, context);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new VaultException("A sealed value does not open: wrong key, wrong place, or changed bytes.", e);
        }

        return plain;
    }

    private byte[] Context(string field) => Encoding.UTF8.GetBytes($"{Owner:N}/{field}");
}
