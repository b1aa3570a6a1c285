namespace Anxin.Forensics.Metadata;

/// <summary>A stretch of metadata as it lies in the file.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Place">Where it was found, for the reader: <c>JPEG APP1</c>, <c>PNG iTXt</c>.</param>
/// <param name="Keyword">The keyword of a PNG text; empty otherwise.</param>
/// <param name="Content">The bytes, decompressed.</param>
internal sealed record MetadataBlock(BlockKind Kind, string Place, string Keyword, byte[] Content);
