using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints.Index;

namespace Anxin.Forensics.Prints;

/// <summary>Was this picture seen before: the same file, the same pixels, or the same picture, perhaps mirrored or turned?</summary>
internal static class ReuseCheck
{
    public const string Id = "reuse.duplicate";

    /// <summary>2: parts of pictures are recognised too.</summary>
    public const int Version = 2;

    // The distance at which the score reaches 0; the nearest of thousands of unlike pictures lies above it.
    private const double Unlike = 96;

    /// <summary>By the index where there is one; by the known prints otherwise, or when the index does not know it.</summary>
    public static Finding Of(FingerprintReading reading, Picture picture, InspectionContext context, ReuseOptions options)
    {
        if (context.Index is null)
        {
            return Of(reading, context.KnownPrints, options);
        }

        var indexed = IndexedReuse.Of(reading, picture, context.Index, options);
        return indexed.Outcome == Outcome.Doubts || context.KnownPrints.Count == 0 ? indexed
            : Of(reading, context.KnownPrints, options) is { Outcome: Outcome.Doubts } known ? known : indexed;
    }

    private static Finding Of(FingerprintReading reading, IReadOnlyList<KnownPrint> known, ReuseOptions options)
    {
        if (known.Count == 0)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("reuse-nothing-known")) { Limits = _limits };
        }

        if (Exact(reading.Print, known) is { } exact)
        {
            return exact;
        }

        var (nearest, turn, distance) = Nearest(reading, known);
        var isPlain = reading.Print.Detail < options.MinDetail || nearest.Print.Detail < options.MinDetail;
        var isSame = distance <= options.MaxDistance && !isPlain;
        var code = isSame ? (turn == Turn.None ? "reuse-same-picture" : "reuse-same-picture-turned")
            : isPlain ? "reuse-too-plain" : "reuse-not-found";
        var reason = isSame ? Reason.Of(code, ("source", nearest.Name)) : Reason.Of(code);
        return new Finding(Id, Version, isSame ? Outcome.Doubts : Outcome.NoConclusion, reason)
        {
            Score = isPlain ? 0 : Math.Clamp(1 - (distance / Unlike), 0, 1),
            Reference = nearest.Name,
            Details = Details.Of(
                ("distance", distance), ("turn", turn.ToString()), ("source", nearest.Source.ToString()), ("detail", reading.Print.Detail)),
            Limits = _limits,
        };
    }

    private static readonly string[] _limits = ["limit-prints-miss-crops"];

    private static Finding? Exact(Fingerprint print, IReadOnlyList<KnownPrint> known)
    {
        var file = known.FirstOrDefault(k => k.Print.FileSha256 == print.FileSha256);
        var pixels = file ?? known.FirstOrDefault(k => print.PixelSha256 is not null && k.Print.PixelSha256 == print.PixelSha256);
        return pixels is null
            ? null
            : new Finding(
                Id, Version, Outcome.Doubts, Reason.Of(file is null ? "reuse-same-pixels" : "reuse-same-file", ("source", pixels.Name)))
            {
                Score = 1,
                Reference = pixels.Name,
                Details = Details.Of(("distance", 0), ("turn", nameof(Turn.None)), ("source", pixels.Source.ToString())),
            };
    }

    private static (KnownPrint Known, Turn Turn, int Distance) Nearest(FingerprintReading reading, IReadOnlyList<KnownPrint> known)
    {
        var best = (Known: known[0], Turn: Turn.None, Distance: PerceptualHash.Length + 1);
        foreach (var candidate in known)
        {
            var (turn, distance) = reading.Nearest(candidate.Print.Hash);
            best = distance < best.Distance ? (candidate, turn, distance) : best;
        }

        return best;
    }
}
