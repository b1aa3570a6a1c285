using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints.Index;
using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints;

/// <summary>Was this picture, or a part of it, seen before: the same file, the same pixels, or the same picture, perhaps mirrored or turned?</summary>
internal static class ReuseCheck
{
    public const string Id = "reuse.duplicate";

    /// <summary>2: parts of pictures are recognised too. 3: wherever pictures are compared, and every picture gives its parts.</summary>
    public const int Version = 3;

    private static readonly string[] _limits = ["limit-prints-miss-small-parts", "limit-prints-same-scene"];

    public static Finding Of(PictureReading reading, KnownPictures? known, ReuseOptions options)
    {
        if (known is null || known.Find(reading, options) is not { } match)
        {
            return Finding(Outcome.NoConclusion, Reason.Of(
                known is not { Count: > 0 } ? "reuse-nothing-known"
                : reading.Print.Detail < options.MinDetail ? "reuse-too-plain" : "reuse-not-found"), 0);
        }

        var (code, score) = Judged(reading.Print, match, options);
        var isSame = code is not ("reuse-not-found" or "reuse-too-plain");
        var reason = isSame ? Reason.Of(code, ("source", match.Name)) : Reason.Of(code);
        return Finding(isSame ? Outcome.Doubts : Outcome.NoConclusion, reason, Math.Round(score, 4)) with
        {
            Reference = match.Name,
            Regions = match.Part is { } part && isSame ? [Shared(part, reading.Picture, match)] : [],
            Details = Facts(match, known.Source(match.Number)),
        };
    }

    private static Finding Finding(Outcome outcome, Reason reason, double score) =>
        new(Id, Version, outcome, reason) { Score = score, Limits = _limits };

    private static (string Code, double Score) Judged(Fingerprint print, PictureMatch match, ReuseOptions options)
    {
        if (print.FileSha256 == match.Known.Whole.FileSha256)
        {
            return ("reuse-same-file", 1);
        }

        if (print.PixelSha256 is not null && print.PixelSha256 == match.Known.Whole.PixelSha256)
        {
            return ("reuse-same-pixels", 1);
        }

        var isPlain = print.Detail < options.MinDetail || match.Known.Whole.Detail < options.MinDetail;
        var byHash = isPlain ? 0 : ReuseScore.OfHash(match, options);
        if (byHash >= ReuseScore.Doubts)
        {
            return (match.Turn == Turn.None ? "reuse-same-picture" : "reuse-same-picture-turned", byHash);
        }

        var byPart = match.Part is { } part ? ReuseScore.OfPart(part, options) : 0;
        return byPart >= ReuseScore.Doubts ? ("reuse-same-part", byPart)
            : (isPlain ? "reuse-too-plain" : "reuse-not-found", Math.Max(byPart, byHash));
    }

    private static IReadOnlyDictionary<string, System.Text.Json.JsonElement> Facts(PictureMatch match, KnownSource? source) => Details.Of(
        ("distance", match.Distance), ("turn", match.Turn.ToString()), ("detail", match.Known.Whole.Detail), ("source", source?.ToString()),
        ("keypoints", match.Part?.Inliers), ("share", Rounded(match.Part?.Share)), ("error", Rounded(match.Part?.Error)),
        ("agreement", Rounded(match.Part?.Agreement.Median)), ("mirrored", match.Part?.IsMirrored));

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 4) : null;

    // Where in the upload the known picture lies: the box around its corners.
    private static Region Shared(PartMatch part, Picture picture, PictureMatch match)
    {
        var (own, known) = (picture.Within(PartPrint.Side), PartPrintFormat.Read(match.Known.Parts)!.Features);
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var corner = 0; corner < 4; corner++)
        {
            var (x, y) = part.Back.At(corner % 2 * (known.Width - 1), corner / 2 * (known.Height - 1));
            x = part.IsMirrored ? own.Width - 1 - x : x;
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }

        return Boxed(left, top, right, bottom, own, picture.Upright);
    }

    private static Region Boxed(double left, double top, double right, double bottom, PictureSize from, PictureSize to)
    {
        var (across, down) = (to.Width / (double)from.Width, to.Height / (double)from.Height);
        var (x, y) = ((int)Math.Clamp(left * across, 0, to.Width - 1), (int)Math.Clamp(top * down, 0, to.Height - 1));
        var (endX, endY) = (Math.Clamp((right + 1) * across, x + 1, to.Width), Math.Clamp((bottom + 1) * down, y + 1, to.Height));
        return new Region(x, y, (int)endX - x, (int)endY - y);
    }
}
