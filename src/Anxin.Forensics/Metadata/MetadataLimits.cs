namespace Anxin.Forensics.Metadata;

/// <summary>How much metadata is read; what lies beyond is left unread, and a finding says so.</summary>
/// <param name="MaxBlocks">Blocks of one file (segments, chunks, items).</param>
/// <param name="MaxBlockBytes">Bytes of one block, also after decompression.</param>
/// <param name="MaxTotalBytes">Bytes of all blocks of one file.</param>
/// <param name="MaxXmlDepth">Elements within elements of an XMP packet.</param>
/// <param name="MaxExifEntries">Entries of all directories of an Exif block that are looked at.</param>
public sealed record MetadataLimits(
    int MaxBlocks = 64, int MaxBlockBytes = 1 << 20, int MaxTotalBytes = 4 << 20, int MaxXmlDepth = 32, int MaxExifEntries = 512);
