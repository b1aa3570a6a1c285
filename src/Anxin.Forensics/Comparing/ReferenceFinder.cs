using Anxin.Forensics.Comparing.Aligning;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing;

/// <summary>Finds the listing picture that an upload was most likely made from: all by their corners, the best few by every pixel.</summary>
internal static class ReferenceFinder
{
    private sealed record Candidate(string Name, View View, CoarseMatch? Coarse, int Place);

    /// <summary>The best match; null when none of the listing pictures can be read.</summary>
    public static ReferenceMatch? Best(
        Picture upload, IReadOnlyList<ListingPicture> listing, MediaLimits limits, ReferenceOptions options)
    {
        var own = new View(upload, options.Side, options.Corners, mirrored: true);
        var (kept, place) = (new List<Candidate>(), 0);
        foreach (var picture in listing.Take(options.MaxPictures))
        {
            if (Look(picture, limits, options) is { } reference)
            {
                kept.Add(new Candidate(picture.Name, reference, CoarseAligner.Align(own, reference), place++));
            }

            // Only the few best stay decoded, so hundreds of pictures need no more memory than those.
            if (kept.Count > options.MaxCandidates)
            {
                kept.Remove(kept.MinBy(c => (c.Coarse?.Followers ?? 0, -c.Place))!);
            }
        }

        ReferenceMatch? best = null;
        foreach (var candidate in kept.OrderByDescending(c => c.Coarse?.Followers ?? 0).ThenBy(c => c.Place))
        {
            var match = Compare(own, candidate);
            best = best is null || match.Score > best.Score ? match : best;
        }

        return best;
    }

    private static ReferenceMatch Compare(View upload, Candidate candidate) =>
        candidate.Coarse is { } coarse
            ? new ReferenceMatch(candidate.Name, candidate.View.Whole, coarse.Followers, FineAligner.Align(upload, candidate.View, coarse.Map))
            : new ReferenceMatch(candidate.Name, candidate.View.Whole, 0, null);

    private static View? Look(ListingPicture listing, MediaLimits limits, ReferenceOptions options)
    {
        if (!MediaFile.TryExamine(listing.Bytes.Span, limits, out var info, out _))
        {
            return null;
        }

        try
        {
            var picture = Picture.Decode(listing.Bytes.Span, info, options.ReferenceSide);
            return new View(picture, options.ReferenceSide, options.Corners, mirrored: false);
        }
        catch (MediaException unreadable) when (unreadable.Problem.Code.StartsWith("photo_", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
