using System.Globalization;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Prints;

namespace Anxin.Forensics.Comparing;

/// <summary>
/// Was the upload made from a picture of the listing, and was a place in it changed? So far only for pictures that show the whole listing
/// picture, perhaps mirrored or turned by quarters, at any size and after changes of brightness and colour.
/// </summary>
internal static class ReferenceCheck
{
    public const string Derivative = "reference.derivative";
    public const string Change = "reference.change";
    public const int Version = 1;

    private static readonly string[] _limits = ["limit-reference-crop-rotation", "limit-reference-overlays"];

    public static IEnumerable<Finding> Of(
        Upload upload, IReadOnlyList<ListingPicture> listing, MediaLimits limits, ReferenceOptions options)
    {
        if (listing.Count == 0)
        {
            return [None("reference-none-given")];
        }

        if (ReferenceMatcher.Best(upload, listing, limits, options) is not { } match)
        {
            return [None("reference-unreadable")];
        }

        return match.Pair is null || match.Agreement < options.MinAgreement
            ? [Unlike(match)]
            : [Same(match), Changed(upload.Picture.Upright, match, match.Pair, options)];
    }

    private static Finding None(string code) => new(Derivative, Version, Outcome.NoConclusion, Reason.Of(code)) { Limits = _limits };

    private static Finding Unlike(ReferenceMatch match) =>
        new(Derivative, Version, Outcome.NoConclusion, Reason.Of("reference-not-recognised"))
        {
            Score = Score(match) / 2,
            Reference = match.Name,
            Details = Facts(match),
            Limits = _limits,
        };

    private static Finding Same(ReferenceMatch match) =>
        new(Derivative, Version, Outcome.Doubts, Reason.Of("reference-same-picture", ("listing", match.Name)))
        {
            Score = Score(match),
            Reference = match.Name,
            Details = Facts(match),
            Limits = _limits,
        };

    private static Finding Changed(PictureSize whole, ReferenceMatch match, Pair pair, ReferenceOptions options)
    {
        var difference = Difference.Of(pair, options);
        if (difference.Places.Count == 0 || difference.Places[0].Strength < options.MinStrength)
        {
            return new Finding(Change, Version, Outcome.NoConclusion, Reason.Of("reference-no-change-seen", ("listing", match.Name)))
            {
                Score = 0,
                Reference = match.Name,
                Details = Details.Of(("threshold", difference.Threshold)),
                Limits = _limits,
            };
        }

        var places = difference.Places.Take(options.MaxRegions).ToArray();
        var count = places.Length.ToString(CultureInfo.InvariantCulture);
        return new Finding(Change, Version, Outcome.Doubts, Reason.Of("reference-changed", ("listing", match.Name), ("count", count)))
        {
            Score = places[0].Strength / (places[0].Strength + 2000.0),
            Reference = match.Name,
            Regions = [.. places.Select(p => Scaled(p, pair.Upload.Size, whole))],
            Details = Details.Of(
                ("threshold", difference.Threshold), ("changedShare", Math.Round(difference.ChangedShare, 5)),
                ("strengths", places.Select(p => p.Strength).ToArray())),
            Limits = _limits,
        };
    }

    private static double Score(ReferenceMatch match) =>
        Math.Clamp((match.Agreement + (1 - (match.Distance / (double)(PerceptualHash.Length / 2)))) / 2, 0, 1);

    private static IReadOnlyDictionary<string, System.Text.Json.JsonElement> Facts(ReferenceMatch match) => Details.Of(
        ("distance", match.Distance), ("turn", match.Turn.ToString()), ("agreement", Math.Round(match.Agreement, 4)));

    private static Region Scaled(ChangedPlace place, PictureSize from, PictureSize to)
    {
        var (x, y) = ((int)((long)place.Left * to.Width / from.Width), (int)((long)place.Top * to.Height / from.Height));
        var right = (int)((((long)place.Right * to.Width) + from.Width - 1) / from.Width);
        var bottom = (int)((((long)place.Bottom * to.Height) + from.Height - 1) / from.Height);
        return new Region(x, y, right - x, bottom - y);
    }
}
