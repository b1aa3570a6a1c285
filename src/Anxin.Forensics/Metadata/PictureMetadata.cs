using System.Text;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Metadata;

/// <summary>What a file says about its picture, read once for all checks.</summary>
/// <param name="Blocks">The blocks as they lie in the file.</param>
/// <param name="Exif">Texts of the Exif block; of the first, when there are several.</param>
/// <param name="Xmp">Properties of all XMP packets.</param>
/// <param name="IsTruncated">Something was left unread because of a limit or because it cannot be decompressed.</param>
internal sealed record PictureMetadata(
    IReadOnlyList<MetadataBlock> Blocks, IReadOnlyDictionary<ExifTag, string> Exif, IReadOnlyList<XmpProperty> Xmp, bool IsTruncated)
{
    /// <summary>Reads a file that was examined; never throws for its bytes.</summary>
    public static PictureMetadata Of(MediaFormat format, ReadOnlySpan<byte> bytes, MetadataLimits limits)
    {
        var list = BlockReader.Read(format, bytes, limits);
        var exif = new Dictionary<ExifTag, string>();
        foreach (var block in list.Blocks.Where(b => b.Kind == BlockKind.Exif))
        {
            foreach (var (tag, text) in ExifTexts.Read(block.Content, limits.MaxExifEntries))
            {
                exif.TryAdd(tag, text);
            }
        }

        var xmp = list.Blocks.Where(b => b.Kind == BlockKind.Xmp).SelectMany(b => XmpPacket.Read(b.Content, limits.MaxXmlDepth));
        return new PictureMetadata(list.Blocks, exif, [.. xmp], list.Truncated);
    }

    /// <summary>The text under a keyword of a PNG file; null when there is none.</summary>
    public string? Text(string keyword) =>
        Blocks.FirstOrDefault(b => b.Kind == BlockKind.Text && b.Keyword == keyword) is { } block ? Encoding.UTF8.GetString(block.Content) : null;
}
