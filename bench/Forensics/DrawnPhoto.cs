using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Bench;

/// <summary>A drawn photo with slopes, shapes and grain, as a JPEG file.</summary>
internal static class DrawnPhoto
{
    public static byte[] Of(int width, int height, int seed, bool withLine = false)
    {
        var chance = new Random(seed);
        var samples = new byte[width * height * 3];
        for (var i = 0; i < samples.Length; i++)
        {
            var (x, y) = (i / 3 % width / (double)width, i / 3 / width / (double)height);
            var tone = 120 + (50 * Math.Sin(9 * (x + seed))) + (50 * Math.Cos(7 * (y + (x * x)))) + chance.Next(-4, 5);
            samples[i] = withLine && Math.Abs(x - y) < 0.002 && x is > 0.3 and < 0.6 ? (byte)10 : (byte)Math.Clamp(tone, 0, 255);
        }

        return JpegEncoder.Encode(new Raster(new PictureSize(width, height), 3, samples), 88);
    }
}
