using System.Runtime.InteropServices;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Making;

/// <summary>Signs with Ed25519 by the system's OpenSSL, so that the product's own check is held against other code.</summary>
internal static unsafe partial class LibCrypto
{
    private const string Name = "libcrypto.so.3";
    private const int Kind = 1087;

    public static byte[] PublicKey(byte[] seed)
    {
        var key = NewKey(Kind, 0, seed, 32);
        var bytes = new byte[32];
        nuint length = 32;
        Assert.Equal(1, GetPublicKey(key, bytes, &length));
        FreeKey(key);
        return bytes;
    }

    public static byte[] Sign(byte[] seed, byte[] message)
    {
        var (key, context, signature) = (NewKey(Kind, 0, seed, 32), NewContext(), new byte[64]);
        nuint length = 64;
        Assert.Equal(1, Begin(context, 0, 0, 0, key));
        Assert.Equal(1, Sign(context, signature, &length, message, (nuint)message.Length));
        FreeContext(context);
        FreeKey(key);
        return signature;
    }

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    private static partial nint NewKey(int kind, nint engine, byte[] key, nuint length);

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    private static partial int GetPublicKey(nint key, byte[] bytes, nuint* length);

    [LibraryImport(Name, EntryPoint = "EVP_MD_CTX_new")]
    private static partial nint NewContext();

    [LibraryImport(Name, EntryPoint = "EVP_DigestSignInit")]
    private static partial int Begin(nint context, nint keyContext, nint digest, nint engine, nint key);

    [LibraryImport(Name, EntryPoint = "EVP_DigestSign")]
    private static partial int Sign(nint context, byte[] signature, nuint* length, byte[] message, nuint messageLength);

    [LibraryImport(Name, EntryPoint = "EVP_MD_CTX_free")]
    private static partial void FreeContext(nint context);

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_free")]
    private static partial void FreeKey(nint key);
}
