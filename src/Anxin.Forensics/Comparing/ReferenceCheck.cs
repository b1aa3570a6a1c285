using System.Text.Json;
using Anxin.Forensics.Comparing.Aligning;
using Anxin.Forensics.Comparing.Differing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing;

/// <summary>
/// Was the upload made from a picture of the listing, and was a part of it changed? Crops, turns, tilts, mirrors, filters and recompression are
/// seen through; another photograph of the same thing is not a copy.
/// </summary>
internal static class ReferenceCheck
{
    public const string Derivative = "reference.derivative";
    public const int Version = 2;

    private static readonly string[] _limits = ["limit-reference-small-parts"];

    public static IEnumerable<Finding> Of(
        Picture upload, IReadOnlyList<ListingPicture> listing, MediaLimits limits, ReferenceOptions options)
    {
        if (listing.Count == 0)
        {
            return [None("reference-none-given")];
        }

        if (ReferenceFinder.Best(upload, listing, limits, options) is not { } match)
        {
            return [None("reference-unreadable")];
        }

        return match.Alignment is null || match.Score < options.MinScore
            ? [Unlike(match)]
            : [Same(match), Changed(upload, match, match.Alignment, options)];
    }

    private static Finding Changed(Picture upload, ReferenceMatch match, Alignment alignment, ReferenceOptions options)
    {
        var finding = ChangeCheck.Of(upload.Upright, match.Name, alignment, options);
        return finding with { Details = finding.Details.With("transform", match.TransformTo(upload.Upright)) };
    }

    private static Finding None(string code) => new(Derivative, Version, Outcome.NoConclusion, Reason.Of(code)) { Limits = _limits };

    private static Finding Unlike(ReferenceMatch match) =>
        new(Derivative, Version, Outcome.NoConclusion, Reason.Of("reference-not-recognised"))
        {
            Score = match.Score,
            Reference = match.Name,
            Details = Facts(match),
            Limits = _limits,
        };

    private static Finding Same(ReferenceMatch match) =>
        new(Derivative, Version, Outcome.Doubts, Reason.Of("reference-same-picture", ("listing", match.Name)))
        {
            Score = match.Score,
            Reference = match.Name,
            Details = Facts(match),
            Limits = _limits,
        };

    private static IReadOnlyDictionary<string, JsonElement> Facts(ReferenceMatch match) => match.Alignment is { } aligned
        ? Details.Of(
            ("corners", match.Corners), ("overlap", Math.Round(aligned.Agreement.Overlap, 3)),
            ("alike", Math.Round(aligned.Agreement.Alike, 3)), ("exactness", Math.Round(aligned.Agreement.Exactness, 4)),
            ("strangeness", Math.Round(aligned.Strangeness, 3)), ("mirrored", aligned.Map.Determinant() < 0))
        : Details.Of(("corners", match.Corners));
}
