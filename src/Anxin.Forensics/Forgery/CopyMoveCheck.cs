using System.Globalization;
using Anxin.Forensics.Forgery.Dense;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Pixels;
using Plane = Anxin.Forensics.Features.Plane;

namespace Anxin.Forensics.Forgery;

/// <summary>Was a place of the picture covered with another place of it?</summary>
internal static class CopyMoveCheck
{
    public const string Id = "forgery.copy-move";
    public const int Version = 2;
    private const int LeastSide = 64;

    // What is left of blue and red without the brightness (ITU-R BT.601).
    private const float OfBlue = 0.564f;
    private const float OfRed = 0.713f;

    private static readonly string[] _limits = ["limit-copies-repeated-print", "limit-copies-plain"];

    /// <summary>Not looked for: a picture that it was made from tells more, and in less time.</summary>
    public static Finding Compared =>
        new(Id, Version, Outcome.NoConclusion, Reason.Of("copy-move-compared")) { Score = 0, Limits = _limits };

    public static Finding Of(Picture picture, CopyMoveOptions options)
    {
        var small = picture.Shrunk(picture.Within(options.Side));
        if (Math.Min(small.Size.Width, small.Size.Height) < LeastSide)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("forgery-too-small")) { Score = 0, Limits = _limits };
        }

        var luma = new Plane(small.Size.Width, small.Size.Height, Array.ConvertAll(Luma.Of(small), v => (float)v));
        var evidence = new CopyEvidence(luma);
        var scored = CopyFinder.Of(luma, options.IsDense ? Proposals(small, luma) : []).Concat(CopyFinder.Of(luma, options.MostKeypoints))
            .Select(copy => (Copy: copy, Score: evidence.Score(copy))).OrderByDescending(s => s.Score).ToList();
        var sure = scored.Where(s => s.Score >= options.MinScore).Take(options.MaxCopies).ToList();
        var score = Math.Round(scored.Count == 0 ? 0 : scored[0].Score, 4);
        return sure.Count == 0
            ? new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("copy-move-not-seen")) { Score = score, Limits = _limits }
            : Doubted(picture, luma, sure.ConvertAll(s => s.Copy), score);
    }

    private static List<MoveProposal> Proposals(Raster small, Plane luma)
    {
        var (blue, red) = (new Plane(luma.Width, luma.Height), new Plane(luma.Width, luma.Height));
        for (var i = 0; i < luma.Values.Length; i++)
        {
            blue.Values[i] = 128 + (OfBlue * (small.Samples[(3 * i) + 2] - luma.Values[i]));
            red.Values[i] = 128 + (OfRed * (small.Samples[3 * i] - luma.Values[i]));
        }

        return SteadyPlaces.Of(OffsetField.Of(Surroundings.Of(luma, blue, red)));
    }

    private static Finding Doubted(Picture picture, Plane luma, List<Copy> copies, double score)
    {
        var (put, seen) = (new bool[luma.Values.Length], new bool[luma.Values.Length]);
        foreach (var copy in copies)
        {
            // The way back, or a part of it, says nothing new.
            if (copy.Places().Count(p => seen[(p.Y * luma.Width) + p.X]) > copy.Pixels / 2)
            {
                continue;
            }

            var sides = CopySides.Of(luma, copy);
            for (var i = 0; i < put.Length; i++)
            {
                put[i] |= sides.Put[i];
                seen[i] |= sides.Put[i] || sides.Taken[i];
            }
        }

        var best = copies[0];
        return new Finding(Id, Version, Outcome.Doubts, Reason.Of("copy-move-seen"))
        {
            Score = score,
            Mask = Marks.Of(put, luma.Width, luma.Height),
            Regions = Marks.Regions(put, luma.Width, picture.Upright),
            Details = Details.Of(
                ("copies", copies.Count), ("keypoints", best.Pairs), ("correlation", Math.Round(best.Correlation, 3)),
                ("stretch", Math.Round(CopyEvidence.Stretch(best.Projection), 3)),
                ("scale", Math.Round(Math.Sqrt(Math.Abs(best.Projection.Area)), 3)),
                ("share", Math.Round(put.Count(p => p) / (double)put.Length, 4)),
                ("pixels", best.Pixels.ToString(CultureInfo.InvariantCulture))),
            Limits = _limits,
        };
    }
}
