namespace Anxin.Forensics.Media.Structure;

/// <summary>The parts of a HEIF file's meta box (ISO/IEC 14496-12, 8.11) that tell what is drawn, each empty when absent.</summary>
internal ref struct HeifMeta
{
    public ReadOnlySpan<byte> Handler;
    public ReadOnlySpan<byte> PrimaryItem;
    public ReadOnlySpan<byte> ItemInfo;
    public ReadOnlySpan<byte> Locations;
    public ReadOnlySpan<byte> References;
    public ReadOnlySpan<byte> Properties;
    public ReadOnlySpan<byte> ItemData;

    /// <summary>Finds the parts; null when the box is not built as it should be.</summary>
    public static MediaProblem? Read(ReadOnlySpan<byte> payload, out HeifMeta meta)
    {
        meta = default;
        if (payload.Length < 4)
        {
            return Problems.Corrupt("its table of contents is empty");
        }

        var boxes = new Boxes(payload[4..]);
        while (boxes.Next())
        {
            Keep(ref meta, boxes.Type, boxes.Payload);
        }

        if (!boxes.Whole || meta.PrimaryItem.IsEmpty || meta.ItemInfo.IsEmpty || meta.Locations.IsEmpty || meta.Properties.IsEmpty)
        {
            return Problems.Corrupt("its table of contents is incomplete");
        }

        return meta.Handler.Length >= 12 && meta.Handler[8..].StartsWith("pict"u8) ? null : Problems.Unsupported("a video");
    }

    private static void Keep(ref HeifMeta meta, uint type, ReadOnlySpan<byte> payload)
    {
        switch (type)
        {
            case 0x68646C72: // hdlr
                meta.Handler = payload;
                break;
            case 0x7069746D: // pitm
                meta.PrimaryItem = payload;
                break;
            case 0x69696E66: // iinf
                meta.ItemInfo = payload;
                break;
            case 0x696C6F63: // iloc
                meta.Locations = payload;
                break;
            case 0x69726566: // iref
                meta.References = payload;
                break;
            case 0x69707270: // iprp
                meta.Properties = payload;
                break;
            case 0x69646174: // idat
                meta.ItemData = payload;
                break;
            default:
                break;
        }
    }
}
