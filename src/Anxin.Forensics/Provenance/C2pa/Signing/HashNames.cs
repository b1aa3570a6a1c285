using System.Security.Cryptography;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>The hashes that C2PA allows (2.2, 13.1), by the names manifests write.</summary>
internal static class HashNames
{
    public const string Default = "sha256";

    /// <summary>The hash of that name; null when it is none of those allowed.</summary>
    public static HashAlgorithmName? Of(string? name) => name switch
    {
        null or "" or Default => HashAlgorithmName.SHA256,
        "sha384" => HashAlgorithmName.SHA384,
        "sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <summary>The hash of an object identifier; null when it is none of those allowed. SHA-1 is found in old time stamps only.</summary>
    public static HashAlgorithmName? OfOid(string oid) => oid switch
    {
        "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
        "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
