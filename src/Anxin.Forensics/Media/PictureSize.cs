namespace Anxin.Forensics.Media;

/// <summary>Width and height in pixels, each 1 or more in a picture that was examined.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    public long Pixels => (long)Width * Height;

    /// <summary>The size whose longer side is at most <paramref name="maxSide"/>, in the same shape; never larger.</summary>
    public PictureSize Within(int maxSide)
    {
        var longer = Math.Max(Width, Height);
        return longer <= maxSide ? this : new PictureSize(Shrunk(Width, maxSide, longer), Shrunk(Height, maxSide, longer));
    }

    private static int Shrunk(int side, int maxSide, int longer) => (int)Math.Max(1, (((long)side * maxSide) + (longer / 2)) / longer);
}
