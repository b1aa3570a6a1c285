using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints;

namespace Anxin.Forensics.Comparing;

/// <summary>Finds the listing picture that an upload was most likely made from.</summary>
internal static class ReferenceMatcher
{
    /// <summary>The best match; null when none of the listing pictures can be read.</summary>
    public static ReferenceMatch? Best(
        Upload upload, IReadOnlyList<ListingPicture> listing, MediaLimits limits, ReferenceOptions options)
    {
        ReferenceMatch? best = null;
        foreach (var candidate in listing.Take(options.MaxPictures))
        {
            if (Compare(upload, candidate, limits, options) is { } match && (best is null || IsBetter(match, best)))
            {
                best = match;
            }
        }

        return best;
    }

    private static bool IsBetter(ReferenceMatch match, ReferenceMatch best) =>
        match.Agreement != best.Agreement ? match.Agreement > best.Agreement : match.Distance < best.Distance;

    private static ReferenceMatch? Compare(Upload upload, ListingPicture listing, MediaLimits limits, ReferenceOptions options)
    {
        if (!MediaFile.TryExamine(listing.Bytes.Span, limits, out var info, out _) || Decode(listing, info) is not { } reference)
        {
            return null;
        }

        var (turn, distance) = FingerprintReading.Nearest(PerceptualHasher.Of(reference).Turned, upload.Hash);
        var pair = distance <= options.MaxDistance ? Pair.Of(upload.Picture, reference, turn, options.Side) : null;
        var agreement = pair is null ? 0 : Agreement.Of(Luma.Of(pair.Upload), Luma.Of(pair.Reference), pair.Upload.Size.Width);
        return new ReferenceMatch(listing.Name, distance, turn, agreement, pair);
    }

    private static Picture? Decode(ListingPicture listing, MediaInfo info)
    {
        try
        {
            return Picture.Decode(listing.Bytes.Span, info);
        }
        catch (MediaException unreadable) when (unreadable.Problem.Code.StartsWith("photo_", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
