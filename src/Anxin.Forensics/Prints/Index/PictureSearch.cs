using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints.Index;

/// <summary>Looks a picture up: by its file, by the hash of its looks, by its keypoints; and looks closer at the few that are near.</summary>
internal static class PictureSearch
{
    // Looked at closer: a dozen keeps the right one in all pictures it was measured with.
    private const int MostCandidates = 12;
    private const int MostByHash = 4;

    public static PictureMatch? Best(PictureIndex index, FingerprintReading reading, Picture picture, ReuseOptions options)
    {
        if (index.NumberOf(reading.Print.FileSha256) is { } same)
        {
            return new PictureMatch(index.Record(same), same, Turn.None, 0, null);
        }

        var print = PartPrint.Of(picture);
        PictureMatch? best = null;
        foreach (var (number, mirrored) in Candidates(index, reading, print, options))
        {
            var known = index.Record(number);
            var (turn, distance) = reading.Nearest(known.Print.Hash);
            var part = PartPrintFormat.Read(known.Part) is { } filed
                ? PartComparison.Of(picture, print.Features, filed, mirrored ?? IsMirrored(turn))
                : null;
            var match = new PictureMatch(known, number, turn, distance, part);
            best = best is null || IsBetter(match, best, options) ? match : best;
        }

        return best;
    }

    private static IEnumerable<(int Number, bool? IsMirrored)> Candidates(
        PictureIndex index, FingerprintReading reading, PartPrint print, ReuseOptions options)
    {
        var votes = index.Sharing(print, MostCandidates);
        return index.Near(reading.Turned, options.MaxDistance).Take(MostByHash)
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
