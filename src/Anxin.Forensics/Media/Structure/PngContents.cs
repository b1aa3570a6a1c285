namespace Anxin.Forensics.Media.Structure;

/// <summary>What was met so far while walking a PNG file.</summary>
internal struct PngContents
{
    public PictureSize Size;
    public byte ColourType;
    public int BitsPerPixel;
    public bool HasPalette;
    public bool HasData;
    public bool DataEnded;
    public long DataBytes;
}
