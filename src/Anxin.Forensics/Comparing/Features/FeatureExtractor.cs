using System.Buffers;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Comparing.Features;

/// <summary>Finds and describes the corners of a brightness picture at several sizes.</summary>
internal static class FeatureExtractor
{
    private const int Levels = 6;
    private const int Threshold = 16;
    private const int LowThreshold = 6;

    public static FeatureSet Of(PictureSize size, byte[] luma, int wanted, bool mirrored)
    {
        var levels = GrayLevel.Pyramid(size, luma, Levels);
        var corners = new List<Keypoint>(wanted);
        var (plain, seen) = (new List<ulong>(wanted * FeatureSet.Words), new List<ulong>());
        var share = levels.Sum(l => Math.Sqrt((double)l.Width * l.Height));
        foreach (var level in levels)
        {
            var quota = (int)(wanted * Math.Sqrt((double)level.Width * level.Height) / share);
            var smooth = level.Smoothed();
            var found = Corners.Of(level, Threshold, quota);
            found = found.Count < quota / 2 ? Corners.Of(level, LowThreshold, quota) : found;
            foreach (var (x, y, strength) in found)
            {
                var angle = Direction(smooth, (y * level.Width) + x, level.Width);
                var (sx, sy) = (size.Width / (float)level.Width, size.Height / (float)level.Height);
                corners.Add(new Keypoint(((x + 0.5f) * sx) - 0.5f, ((y + 0.5f) * sy) - 0.5f, sx, angle, strength));
                Describe(smooth, (y * level.Width) + x, level.Width, SamplingPattern.Of(angle, mirrored: false), plain);
                if (mirrored)
                {
                    Describe(smooth, (y * level.Width) + x, level.Width, SamplingPattern.Of(angle, mirrored: true), seen);
                }
            }

            ArrayPool<byte>.Shared.Return(smooth);
        }

        return new FeatureSet([.. corners], [.. plain], [.. seen]);
    }

    // From the middle to the centre of brightness of a disc, as in ORB.
    private static int Direction(ReadOnlySpan<byte> samples, int at, int width)
    {
        var (mx, my) = (0, 0);
        for (var dy = -SamplingPattern.Radius; dy <= SamplingPattern.Radius; dy++)
        {
            var reach = (int)Math.Sqrt((SamplingPattern.Radius * SamplingPattern.Radius) - (dy * dy));
            var row = samples.Slice(at + (dy * width) - reach, (2 * reach) + 1);
            var sum = 0;
            for (var i = 0; i < row.Length; i++)
            {
                sum += row[i];
                mx += (i - reach) * row[i];
            }

            my += dy * sum;
        }

        var turn = (int)Math.Round(Math.Atan2(my, mx) * SamplingPattern.Turns / (2 * Math.PI));
        return (turn + SamplingPattern.Turns) % SamplingPattern.Turns;
    }

    private static void Describe(ReadOnlySpan<byte> samples, int at, int width, ReadOnlySpan<sbyte> pattern, List<ulong> bits)
    {
        for (var word = 0; word < FeatureSet.Words; word++)
        {
            var value = 0UL;
            for (var bit = 0; bit < 64; bit++)
            {
                var pair = pattern.Slice(((word * 64) + bit) * 4, 4);
                var less = samples[at + (pair[1] * width) + pair[0]] < samples[at + (pair[3] * width) + pair[2]];
                value |= less ? 1UL << bit : 0;
            }

            bits.Add(value);
        }
    }
}
