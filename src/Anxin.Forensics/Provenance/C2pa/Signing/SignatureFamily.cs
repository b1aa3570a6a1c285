namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>How a signature is made and written.</summary>
internal enum SignatureFamily
{
    /// <summary>RSASSA-PKCS1-v1_5 (RFC 8017, 8.2): in certificates and time stamps only.</summary>
    RsaPkcs1,

    /// <summary>RSASSA-PSS (RFC 8017, 8.1) with salt as long as the hash.</summary>
    RsaPss,

    /// <summary>ECDSA, the two numbers side by side (RFC 9053, 2.1): in COSE.</summary>
    EcdsaFixed,

    /// <summary>ECDSA, the two numbers as a DER sequence: in certificates and time stamps.</summary>
    EcdsaDer,

    /// <summary>Ed25519 (RFC 8032).</summary>
    Ed25519,
}
