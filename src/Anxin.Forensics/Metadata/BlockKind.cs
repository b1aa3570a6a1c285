namespace Anxin.Forensics.Metadata;

/// <summary>What a block of metadata holds.</summary>
internal enum BlockKind
{
    /// <summary>A TIFF structure (Exif 2.32).</summary>
    Exif,

    /// <summary>An XMP packet (ISO 16684-1).</summary>
    Xmp,

    /// <summary>A text under a keyword: a PNG text chunk.</summary>
    Text,

    /// <summary>A comment, or an application segment of no known standard.</summary>
    Other,
}
