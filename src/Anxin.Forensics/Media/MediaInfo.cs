namespace Anxin.Forensics.Media;

/// <summary>What a photo file says about itself, after its structure was found whole.</summary>
/// <param name="Format">The format found in the bytes, whatever the file was called.</param>
/// <param name="Width">Pixels as stored, before any orientation mark is applied; 1 or more.</param>
/// <param name="Height">Pixels as stored, before any orientation mark is applied; 1 or more.</param>
/// <param name="ContentType">The media type, such as <c>image/jpeg</c>.</param>
public sealed record MediaInfo(MediaFormat Format, int Width, int Height, string ContentType)
{
    internal PictureSize Size => new(Width, Height);
}
