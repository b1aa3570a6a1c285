using System.Text;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Provenance.C2pa.Embedding;

/// <summary>
/// The store of a HEIF, AVIF, MP4 or MOV file: a uuid box on the first level with a purpose, the place of an auxiliary box, and the store.
/// </summary>
internal static class BoxStore
{
    private const uint Uuid = 0x75756964;
    private const int FullBoxHeader = 4; // version and flags
    private const int AuxiliaryOffset = 8;

    /// <summary>The type that names a box of C2PA.</summary>
    public static ReadOnlySpan<byte> Type =>
        [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    public static EmbeddedStore? Find(ReadOnlySpan<byte> file)
    {
        EmbeddedStore? found = null;
        var boxes = new Boxes(file);
        while (boxes.Next())
        {
            if (boxes.Type == Uuid && boxes.Payload.StartsWith(Type) && StoreOf(boxes.Payload[Type.Length..]) is { } store)
            {
                found = found is null
                    ? new EmbeddedStore(store, boxes.Start, boxes.PayloadStart + boxes.Payload.Length - boxes.Start)
                    : found with { Problem = "there is more than one manifest store" };
            }
        }

        return found;
    }

    private static byte[]? StoreOf(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < FullBoxHeader)
        {
            return null;
        }

        var rest = payload[FullBoxHeader..];
        var end = rest.IndexOf((byte)0);
        return end >= 0 && Encoding.UTF8.GetString(rest[..end]) is "manifest" or "original" or "update"
            && rest.Length - end - 1 >= AuxiliaryOffset
            ? rest[(end + 1 + AuxiliaryOffset)..].ToArray()
            : null;
    }
}
