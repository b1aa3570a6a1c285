namespace Anxin.Forensics.Media.Structure;

/// <summary>Checks the HEVC and AV1 pictures of a HEIF file for sizes that lie.</summary>
internal static class HeifPictures
{
    // HEVC codes whole blocks of up to 64 pixels and crops the rest.
    private const int LargestBlock = 64;

    // Thumbnail, depth and gain maps come on top of the picture itself.
    private const int PicturesInOne = 4;

    public static MediaProblem? Check(ReadOnlySpan<byte> bytes, HeifMeta meta, HeifItems items, MediaLimits limits)
    {
        long pixels = 0;
        for (var i = 0; i < items.Count; i++)
        {
            ref var item = ref items[i];
            if (IsCoded(item))
            {
                if (LargestIn(item, DataOf(item, bytes, meta)) is not { } inBand || (item.Type == HeifItem.Av1 && inBand == default))
                {
                    return Problems.Corrupt("the picture data are not whole");
                }

                item.Coded = new PictureSize(Math.Max(item.Coded.Width, inBand.Width), Math.Max(item.Coded.Height, inBand.Height));
                if (!Fits(item))
                {
                    return Problems.Corrupt("the header and the picture tell different sizes");
                }

                pixels += item.Told.Pixels;
            }

            if (item.Told != default && (!limits.Allow(item.Told) || pixels > PicturesInOne * limits.MaxPixels))
            {
                return Problems.TooManyPixels(item.Told, limits);
            }
        }

        return null;
    }

    /// <summary>The bytes of an item whose place was checked; length 0 means up to the end.</summary>
    public static ReadOnlySpan<byte> DataOf(HeifItem item, ReadOnlySpan<byte> bytes, HeifMeta meta)
    {
        var home = (item.InItemData ? meta.ItemData : bytes)[(int)item.DataOffset..];
        return item.DataLength == 0 ? home : home[..(int)item.DataLength];
    }

    private static bool IsCoded(HeifItem item) => item.Type == HeifItem.Av1 || (item.Type == HeifItem.Hevc && item.NalLengthSize > 0);

    private static PictureSize? LargestIn(HeifItem item, ReadOnlySpan<byte> data) =>
        item.Type == HeifItem.Av1 ? Av1Sequence.LargestIn(data) : HevcConfiguration.LargestIn(data, item.NalLengthSize);

    private static bool Fits(HeifItem item) =>
        item.Told is { Width: > 0, Height: > 0 }
        && item.Coded.Width - item.Told.Width is >= 0 and <= LargestBlock
        && item.Coded.Height - item.Told.Height is >= 0 and <= LargestBlock;
}
