using System.Buffers;
using Anxin.Forensics.Comparing.Features;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>Brings a coarse map to a fraction of a pixel, from half size to full size, and says how well the two agree then.</summary>
internal static class FineAligner
{
    private const int Rounds = 12;

    public static Alignment Align(View upload, View reference, in Homography coarse)
    {
        var size = Fitting(upload.Size, reference.Size, coarse);
        var (colours, target) = (upload.Colours, reference.ColoursAt(size));
        var map = Homography.Scaling(reference.Size, size).After(coarse);
        var (from, to) = (Luma.Of(colours), Luma.Of(target));
        if (Math.Min(colours.Size.Width, colours.Size.Height) >= 240 && Math.Min(size.Width, size.Height) >= 240)
        {
            var (halfFrom, halfTo) = (Half(colours.Size), Half(size));
            var half = Homography.Scaling(size, halfTo).After(map).After(Homography.Scaling(halfFrom, colours.Size));
            half = Improve(Shrunk(from, colours.Size, halfFrom), halfFrom, Shrunk(to, size, halfTo), halfTo, half);
            map = Homography.Scaling(halfTo, size).After(half).After(Homography.Scaling(colours.Size, halfFrom));
        }

        map = Improve(from, colours.Size, to, size, map);
        using var smooth = Smoother(from, colours.Size);
        using var smoothTo = Smoother(to, size);
        return new Alignment(colours, target, map, BlockAgreement.Of(smooth, smoothTo, map));
    }

    // Shrinks the reference to the upload's scale: finer detail than the upload can show would only alias.
    private static PictureSize Fitting(PictureSize upload, PictureSize reference, in Homography map)
    {
        var scale = map.ScaleAt(upload.Width / 2.0, upload.Height / 2.0);
        return scale is > 1.1 and < 20 ? reference.Within(Math.Max(32, (int)(Math.Max(reference.Width, reference.Height) / scale))) : reference;
    }

    private static Homography Improve(byte[] from, PictureSize fromSize, byte[] to, PictureSize toSize, in Homography map)
    {
        using var upload = Smooth(from, fromSize);
        using var reference = Smooth(to, toSize);
        MatchTones(upload, reference, map);
        return Refinement.Improve(upload, reference, map, Rounds);
    }

    private static void MatchTones(Plane upload, Plane reference, in Homography map)
    {
        var length = upload.Width * upload.Height;
        var (seen, shown) = (ArrayPool<byte>.Shared.Rent(length), ArrayPool<byte>.Shared.Rent(length));
        var count = 0;
        for (var y = 0; y < upload.Height; y += 2)
        {
            for (var x = 0; x < upload.Width; x += 2)
            {
                var (u, v) = map.Map(x, y);
                var value = Sampler.Linear(reference, u, v);
                if (!float.IsNaN(value))
                {
                    (seen[count], shown[count++]) = ((byte)(value + 0.5f), (byte)upload[x, y]);
                }
            }
        }

        if (count > 256)
        {
            var curve = ToneCurve.Fit(seen.AsSpan(0, count), shown.AsSpan(0, count));
            foreach (ref var value in reference.Samples)
            {
                var level = Math.Min((int)value, 254);
                value = curve[level] + ((value - level) * (curve[level + 1] - curve[level]));
            }
        }

        ArrayPool<byte>.Shared.Return(seen);
        ArrayPool<byte>.Shared.Return(shown);
    }

    private static Plane Smooth(byte[] luma, PictureSize size)
    {
        var smooth = new GrayLevel(size, luma).Smoothed();
        var plane = Plane.Of(size, smooth);
        ArrayPool<byte>.Shared.Return(smooth);
        return plane;
    }

    private static Plane Smoother(byte[] luma, PictureSize size)
    {
        var once = new GrayLevel(size, luma).Smoothed();
        var plane = Smooth(once, size);
        ArrayPool<byte>.Shared.Return(once);
        return plane;
    }

    private static PictureSize Half(PictureSize size) => new(size.Width / 2, size.Height / 2);

    private static unsafe byte[] Shrunk(byte[] luma, PictureSize size, PictureSize wanted)
    {
        fixed (byte* start = luma)
        {
            return AreaAverage.Shrink(start, size.Width, size, 1, wanted).Samples;
        }
    }
}
