namespace Anxin.Forensics.Media.Decoding;

/// <summary>A decoded picture: rows from top to bottom without padding, <paramref name="Channels"/> bytes a pixel.</summary>
/// <param name="Size">Width and height in pixels.</param>
/// <param name="Channels">3 for RGB; 4 for RGBA or CMYK until they are laid on white.</param>
/// <param name="Samples">Width × height × channels bytes, sRGB values.</param>
internal sealed record Raster(PictureSize Size, int Channels, byte[] Samples);
