using System.Globalization;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Pixels;
using Plane = Anxin.Forensics.Features.Plane;

namespace Anxin.Forensics.Forgery;

/// <summary>Was a place of the picture covered with another place of it?</summary>
internal static class CopyMoveCheck
{
    public const string Id = "forgery.copy-move";
    public const int Version = 1;
    private const int LeastSide = 64;

    private static readonly string[] _limits = ["limit-copies-repeated-print", "limit-copies-plain"];

    public static Finding Of(Picture picture, CopyMoveOptions options)
    {
        var small = picture.Shrunk(picture.Within(options.Side));
        if (Math.Min(small.Size.Width, small.Size.Height) < LeastSide)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("forgery-too-small")) { Score = 0, Limits = _limits };
        }

        var luma = new Plane(small.Size.Width, small.Size.Height, Array.ConvertAll(Luma.Of(small), v => (float)v));
        var evidence = new CopyEvidence(luma);
        var scored = CopyFinder.Of(luma, options.MostKeypoints)
            .Select(copy => (Copy: copy, Score: evidence.Score(copy))).OrderByDescending(s => s.Score).ToList();
        var sure = scored.Where(s => s.Score >= options.MinScore).Take(options.MaxCopies).ToList();
        var score = Math.Round(scored.Count == 0 ? 0 : scored[0].Score, 4);
        return sure.Count == 0
            ? new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("copy-move-not-seen")) { Score = score, Limits = _limits }
            : Doubted(picture, luma, sure.ConvertAll(s => s.Copy), score);
    }

    private static Finding Doubted(Picture picture, Plane luma, List<Copy> copies, double score)
    {
        var put = new bool[luma.Values.Length];
        foreach (var copy in copies)
        {
            var place = CopySides.Put(luma, copy);
            for (var i = 0; i < put.Length; i++)
            {
                put[i] |= place[i];
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
                ("scale", Math.Round(Math.Sqrt(Math.Abs(best.Projection.Area)), 3)),
                ("share", Math.Round(put.Count(p => p) / (double)put.Length, 4)), ("pixels", best.Pixels.ToString(CultureInfo.InvariantCulture))),
            Limits = _limits,
        };
    }
}
