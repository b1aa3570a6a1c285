namespace Anxin.Forensics.Media.Structure;

/// <summary>The first picture of a GIF file, as it lies in it.</summary>
internal ref struct GifFrame
{
    /// <summary>The size of the whole canvas.</summary>
    public PictureSize Canvas;

    public int Left;
    public int Top;

    /// <summary>The size of the picture, which may cover a part of the canvas only.</summary>
    public PictureSize Size;

    /// <summary>Three bytes a colour.</summary>
    public ReadOnlySpan<byte> Palette;

    /// <summary>The colour that lets the canvas show; -1 when none does.</summary>
    public int Transparent;

    public bool IsInterlaced;

    /// <summary>Bits of the first codes.</summary>
    public int CodeSize;

    /// <summary>Blocks of coded pixels, each with its length, up to an empty one.</summary>
    public ReadOnlySpan<byte> Data;

    /// <summary>What follows the picture in the file.</summary>
    public ReadOnlySpan<byte> Rest;
}
