namespace Anxin.Forensics.Media.Structure;

/// <summary>One entry of a HEIF file's list of properties, as far as it tells a size.</summary>
internal struct HeifProperty
{
    public const uint Extents = 0x69737065; // ispe
    public const uint HevcConfiguration = 0x68766343; // hvcC

    public uint Type;
    public PictureSize Size;
    public int NalLengthSize;
}
