using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing;

/// <summary>Where an upload differs from the reference after their tones were matched.</summary>
/// <param name="Places">Connected places, the strongest first.</param>
/// <param name="Threshold">The difference above which a pixel counted, of 255: higher in noisy or recompressed pictures.</param>
/// <param name="ChangedShare">The share of pixels above it.</param>
internal sealed record Difference(IReadOnlyList<ChangedPlace> Places, int Threshold, double ChangedShare)
{
    private const int Channels = 3;

    public static Difference Of(Pair pair, ReferenceOptions options)
    {
        var width = pair.Upload.Size.Width;
        var largest = new byte[pair.Upload.Size.Pixels];
        var distance = new byte[largest.Length];
        for (var channel = 0; channel < Channels; channel++)
        {
            var upload = Luma.Plane(pair.Upload, channel);
            var reference = ToneCurve.Match(Luma.Plane(pair.Reference, channel), upload);
            Envelope.Of(reference, upload, width, distance);
            for (var i = 0; i < largest.Length; i++)
            {
                largest[i] = Math.Max(largest[i], distance[i]);
            }
        }

        var threshold = ThresholdOf(largest, options.MinDifference);
        var minPixels = (int)Math.Max(6, options.MinPixels * (double)largest.Length / (options.Side * options.Side * 0.75));
        var above = largest.Count(d => d > threshold);
        return new Difference(ChangedPlaces.Of(largest, width, threshold, minPixels), threshold, above / (double)largest.Length);
    }

    // Most of the picture is unchanged, so the 85th percentile of the distances is noise; a change stands well above it.
    private static int ThresholdOf(byte[] distances, int least)
    {
        var counts = new int[256];
        foreach (var distance in distances)
        {
            counts[distance]++;
        }

        var (level, seen) = (0, counts[0]);
        while (seen < distances.Length * 0.85)
        {
            seen += counts[++level];
        }

        return Math.Min(200, least + (3 * level));
    }
}
