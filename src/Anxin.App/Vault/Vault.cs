using System.Security.Cryptography;
using System.Text;

namespace Anxin.App.Vault;

/// <summary>
/// Makes and opens data keys, and derives what must be found or checked without being readable: phone indexes, file addresses, tracking
/// links.
/// </summary>
public sealed class Vault(KeyRing ring, AppOptions? options = null)
{
    private volatile KeyRing _ring = ring;
    private readonly byte[] _index = ring.Derive("phone-index");
    private readonly byte[] _address = ring.Derive("file-address");
    private readonly byte[] _content = ring.Derive("file-key");
    private readonly byte[] _tracking = ring.Derive("tracking-link");
    private readonly byte[] _order = ring.Derive("order-link");
    private readonly byte[] _installation = ring.Derive("installation");

    /// <summary>
    /// A new data key for <paramref name="owner"/>; the caller stores the wrapped half in the same transaction as what it seals.
    /// </summary>
    public (VaultKey Stored, DataKey Key) NewKey(Guid owner, DateTime now)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return (VaultKey.Create(
            owner, DataKey.Seal(_ring.Newest.Key, key, owner.ToByteArray()), _ring.Newest.Id, now), new DataKey(owner, key));
    }

    public DataKey Open(VaultKey stored)
    {
        if (stored.DestroyedAt is not null)
        {
            throw new VaultException("The key was destroyed: this person's data is erased.");
        }

        return new DataKey(
            stored.Id, DataKey.Open(Knowing(stored.WrappedBy).Find(stored.WrappedBy).Key, stored.Wrapped, stored.Id.ToByteArray()));
    }

    /// <summary>Wraps the data key anew with the newest wrapping key. False when it already was.</summary>
    public bool Rewrap(VaultKey stored)
    {
        if (stored.WrappedBy == _ring.Newest.Id || stored.DestroyedAt is not null)
        {
            return false;
        }

        stored.Rewrap(DataKey.Seal(_ring.Newest.Key, Open(stored).Bytes, stored.Id.ToByteArray()), _ring.Newest.Id);
        return true;
    }

    /// <summary>A key for values that belong to the installation, not to a person (idempotent answers, sign-in codes).</summary>
    public DataKey Installation => new(Guid.Empty, _installation);

    /// <summary>Finds a phone number again without storing it: HMAC-SHA256 of its E.164 form, 16 bytes.</summary>
    public byte[] PhoneIndex(Phone phone) => Mac(_index, Encoding.UTF8.GetBytes(phone.E164))[..16];

    /// <summary>
    /// Where a file's bytes are kept: a keyed hash, so that the store's names say nothing about known pictures. 32 bytes.
    /// </summary>
    public byte[] FileAddress(ReadOnlySpan<byte> content) => FileAddressOf(SHA256.HashData(content));

    /// <summary>The address of a content known by its SHA-256.</summary>
    public byte[] FileAddressOf(byte[] sha256) => Mac(_address, sha256);

    /// <summary>The file's own key, the same for the same content, so that one stored file can serve several cases.</summary>
    public byte[] FileKey(ReadOnlySpan<byte> content) => FileKeyOf(SHA256.HashData(content));

    /// <summary>The key of a content known by its SHA-256.</summary>
    public byte[] FileKeyOf(byte[] sha256) => Mac(_content, sha256);

    /// <summary>An unguessable link for a case: its id, the link's version and a 16-byte MAC, base64url.</summary>
    public string TrackingToken(Guid caseId, int version)
    {
        Span<byte> body = stackalloc byte[34];
        caseId.TryWriteBytes(body);
        body[16] = (byte)(version >> 8);
        body[17] = (byte)version;
        Mac(_tracking, body[..18]).AsSpan(0, 16).CopyTo(body[18..]);
        return System.Buffers.Text.Base64Url.EncodeToString(body);
    }

    /// <summary>Reads a tracking token; false for anything this installation did not issue.</summary>
    public bool TryReadTrackingToken(string token, out Guid caseId, out int version)
    {
        (caseId, version) = (Guid.Empty, 0);
        Span<byte> body = stackalloc byte[34];
        if (token.Length != 46 || !System.Buffers.Text.Base64Url.IsValid(token) ||
            System.Buffers.Text.Base64Url.DecodeFromChars(token, body) != 34 ||
            System.Buffers.Text.Base64Url.EncodeToString(body) != token ||
            !CryptographicOperations.FixedTimeEquals(Mac(_tracking, body[..18]).AsSpan(0, 16), body[18..]))
        {
            return false;
        }

        (caseId, version) = (new Guid(body[..16]), (body[16] << 8) | body[17]);
        return true;
    }

    /// <summary>
    /// An unguessable link to an order, from which its buyer files a claim. Made for whoever proved to hold the buyer's phone it says until
    /// when that counts; made for a merchant to hand on it proves nothing about who holds it.
    /// </summary>
    public string OrderToken(Guid orderId, DateTime? provenUntil = null)
    {
        Span<byte> body = stackalloc byte[36];
        orderId.TryWriteBytes(body);
        var hours = provenUntil is { } until ? (uint)((until - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerHour) : 0;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(body[16..], hours);
        Mac(_order, body[..20]).AsSpan(0, 16).CopyTo(body[20..]);
        return System.Buffers.Text.Base64Url.EncodeToString(body);
    }

    /// <summary>Reads an order token; false for anything this installation did not issue.</summary>
    public bool TryReadOrderToken(string token, out Guid orderId, out DateTime? provenUntil)
    {
        (orderId, provenUntil) = (Guid.Empty, null);
        Span<byte> body = stackalloc byte[36];
        if (token.Length != 48 || !System.Buffers.Text.Base64Url.IsValid(token) ||
            System.Buffers.Text.Base64Url.DecodeFromChars(token, body) != 36 ||
            System.Buffers.Text.Base64Url.EncodeToString(body) != token ||
            !CryptographicOperations.FixedTimeEquals(Mac(_order, body[..20]).AsSpan(0, 16), body[20..]))
        {
            return false;
        }

        orderId = new Guid(body[..16]);
        var hours = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(body[16..]);
        provenUntil = hours == 0 ? null : DateTime.UnixEpoch.AddHours(hours);
        return true;
    }

    public bool TryReadOrderToken(string token, out Guid orderId) => TryReadOrderToken(token, out orderId, out _);

    /// <summary>A keyed fingerprint of any text, for values compared but never read back (codes, request bodies). 32 bytes.</summary>
    public byte[] Fingerprint(string purpose, ReadOnlySpan<byte> value) => Mac(_ring.Derive("fingerprint/" + purpose), value);

    /// <summary>The keys were rotated by another process when a wrapping key is unknown here: the ring's file has it.</summary>
    private KeyRing Knowing(string wrappingKey)
    {
        if (options is not null && _ring.WrappingKeys.All(k => k.Id != wrappingKey) && KeyRingFile.Read(options.KeyRingPath) is { } fresh
            && fresh.Id == _ring.Id)
        {
            _ring = fresh;
        }

        return _ring;
    }

    private static byte[] Mac(byte[] key, ReadOnlySpan<byte> value) => HMACSHA256.HashData(key, value);
}
