using Anxin.Forensics.Media;
using Anxin.Forensics.Provenance.C2pa.Embedding;
using Anxin.Forensics.Provenance.C2pa.Reading;
using Anxin.Forensics.Provenance.C2pa.Signing;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>What a record is checked against.</summary>
/// <param name="Store">The record.</param>
/// <param name="Place">Where in the file it lies.</param>
/// <param name="File">The whole file.</param>
/// <param name="Format">Of the file.</param>
/// <param name="Trust">Whose signatures are trusted.</param>
/// <param name="At">When the file was received; null leaves validity in time unjudged.</param>
internal sealed record ValidationInput(
    ManifestStore Store, EmbeddedStore Place, ReadOnlyMemory<byte> File, MediaFormat Format, TrustList Trust, DateTime? At);
