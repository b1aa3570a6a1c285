namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>An extension of a certificate (RFC 5280, 4.2).</summary>
internal readonly record struct CertificateExtension(string Oid, bool IsCritical, ReadOnlyMemory<byte> Value);
