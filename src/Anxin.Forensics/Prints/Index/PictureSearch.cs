using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints.Index;

/// <summary>Looks a picture up: by its file, by the hash of its looks, by its keypoints; and looks closer at the few that are near.</summary>
internal static class PictureSearch
{
    // Looked at closer: a dozen keeps the right one in all pictures it was measured with.
    private const int MostCandidates = 12;
    private const int MostByHash = 4;

    public static PictureMatch? Best(KnownPictures known, PictureReading reading, ReuseOptions options)
    {
        foreach (var same in known.Tables.NumbersOf(reading.Print.FileSha256).Where(known.Counts))
        {
            return new PictureMatch(known.Tables.Name(same), new PicturePrint(reading.Print, null), same, Turn.None, 0, null);
        }

        PictureMatch? best = null;
        foreach (var (number, mirrored) in Candidates(known, reading, options))
        {
            if (known.Print(number) is not { } print)
            {
                continue;
            }

            var (turn, distance) = reading.Whole.Nearest(print.Whole.Hash);
            var part = print.Parts is { } kept && PartPrintFormat.Read(kept) is { } filed
                ? PartComparison.Of(reading.Picture, reading.Parts.Features, filed, mirrored ?? IsMirrored(turn))
                : null;
            var match = new PictureMatch(known.Tables.Name(number), print, number, turn, distance, part);
            best = best is null || IsBetter(match, best, options) ? match : best;
        }

        return best;
    }

    private static IEnumerable<(int Number, bool? IsMirrored)> Candidates(KnownPictures known, PictureReading reading, ReuseOptions options)
    {
        var votes = known.Tables.Sharing(reading.Parts, known.Counts, MostCandidates);
        return known.Tables.Near(reading.Whole.Turned, options.MaxDistance).Where(near => known.Counts(near.Number)).Take(MostByHash)
            .Where(near => votes.TrueForAll(v => v.Picture != near.Number)).Select(near => (near.Number, (bool?)null))
            .Concat(votes.Select(v => ((int)v.Picture, (bool?)v.IsMirrored)));
    }

    // An odd number of swaps turns left into right.
    private static bool IsMirrored(Turn turn) => System.Numerics.BitOperations.PopCount((uint)turn) % 2 == 1;

    private static bool IsBetter(PictureMatch a, PictureMatch b, ReuseOptions options)
    {
        var (scoreA, scoreB) = (ReuseScore.Of(a, options), ReuseScore.Of(b, options));
        return scoreA != scoreB ? scoreA > scoreB : a.Number < b.Number;
    }
}
