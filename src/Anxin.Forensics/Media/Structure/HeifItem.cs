namespace Anxin.Forensics.Media.Structure;

/// <summary>One item of a HEIF file: a picture, a tile, a grid, or something that is not drawn.</summary>
internal struct HeifItem
{
    public const uint Hevc = 0x68766331; // hvc1
    public const uint Av1 = 0x61763031; // av01
    public const uint Grid = 0x67726964; // grid

    public uint Id;
    public uint Type;

    /// <summary>The size the item's properties tell; zero when they do not.</summary>
    public PictureSize Told;

    /// <summary>The size in the HEVC parameter sets, before cropping; zero when there are none.</summary>
    public PictureSize Coded;

    /// <summary>Bytes of the length before each NAL unit, from the HEVC configuration.</summary>
    public int NalLengthSize;

    public long DataOffset;
    public long DataLength;
    public bool InItemData;
}
