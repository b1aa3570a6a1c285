using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>How far the upload is from the model in each pixel, in multiples of the noise there and in levels.</summary>
/// <param name="Surprise">The largest multiple over brightness, colour and sizes of neighbourhoods.</param>
/// <param name="Levels">The difference of the pixel in levels, of 255.</param>
internal sealed record ChangeMap(Plane Surprise, Plane Levels) : IDisposable
{
    // Neighbourhoods of 3, 5 and 11 pixels: a scratch shows in the first, a faint stain only in the last.
    private static ReadOnlySpan<int> Radii => [1, 2, 5];

    public static ChangeMap Of(ComparedPair pair)
    {
        using var slopes = Steepest(pair.Model);
        using var kinds = NoiseLevels.Kinds(slopes);
        var (surprise, levels) = (new Plane(pair.Size), new Plane(pair.Size));
        surprise.Samples.Clear();
        levels.Samples.Clear();
        for (var part = 0; part < 3; part++)
        {
            using var difference = Difference(pair, part);
            for (var scale = 0; scale < Radii.Length; scale++)
            {
                using var mean = BoxMean.Of(difference, part == 0 ? Radii[scale] : Math.Max(2, Radii[scale]));
                if (scale == 0)
                {
                    Largest(levels, mean, part == 0 ? 1 : 0.8f);
                }

                NoiseLevels.Normalise(mean, kinds, pair.Inside, scale == 0 ? 1.2f : 0.8f);
                Largest(surprise, mean, scale == 2 ? 0.8f : 1);
            }
        }

        return new ChangeMap(surprise, levels);
    }

    public void Dispose()
    {
        Surprise.Dispose();
        Levels.Dispose();
    }

    // 0 brightness, 1 red against brightness, 2 blue against brightness.
    private static Plane Difference(ComparedPair pair, int part)
    {
        var target = new Plane(pair.Size);
        var samples = target.Samples;
        ReadOnlySpan<float> r = pair.Upload.First.Samples, g = pair.Upload.Second.Samples, b = pair.Upload.Third.Samples;
        ReadOnlySpan<float> mr = pair.Model.First.Samples, mg = pair.Model.Second.Samples, mb = pair.Model.Third.Samples;
        for (var i = 0; i < samples.Length; i++)
        {
            var (dr, dg, db) = (r[i] - mr[i], g[i] - mg[i], b[i] - mb[i]);
            var bright = (0.299f * dr) + (0.587f * dg) + (0.114f * db);
            samples[i] = part == 0 ? bright : part == 1 ? dr - bright : db - bright;
        }

        return target;
    }

    private static Plane Steepest(Colours model)
    {
        var steepest = Slopes.Of(model.First);
        for (var channel = 1; channel < 3; channel++)
        {
            using var other = Slopes.Of(model[channel]);
            Largest(steepest, other, 1);
        }

        return steepest;
    }

    private static void Largest(Plane target, Plane other, float weight)
    {
        var samples = target.Samples;
        var own = other.Samples;
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Math.Max(samples[i], weight * Math.Abs(own[i]));
        }
    }
}
