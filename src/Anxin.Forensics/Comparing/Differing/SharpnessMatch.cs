using Anxin.Forensics.Comparing.Aligning;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>
/// Blurs or sharpens the model as the upload was: the difference from two blurs of itself is added in the shares that explain the upload best.
/// </summary>
internal static class SharpnessMatch
{
    private const int Rounds = 3;

    public static void Apply(Colours upload, Colours model)
    {
        Plane?[] fine = new Plane?[3], coarse = new Plane?[3];
        for (var channel = 0; channel < 3; channel++)
        {
            fine[channel] = BoxMean.Of(model[channel], 1);
            coarse[channel] = BoxMean.Of(fine[channel]!, 2);
        }

        var (a, b) = Shares(upload, model, fine!, coarse!);
        for (var channel = 0; channel < 3; channel++)
        {
            var own = model[channel].Samples;
            var blurred = fine[channel]!.Samples;
            var more = coarse[channel]!.Samples;
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = Math.Clamp(own[i] + (a * (own[i] - blurred[i])) + (b * (blurred[i] - more[i])), 0, 255);
            }

            fine[channel]!.Dispose();
            coarse[channel]!.Dispose();
        }
    }

    private static (float A, float B) Shares(Colours upload, Colours model, Plane[] fine, Plane[] coarse)
    {
        var (a, b) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            double aa = 1, bb = 1, ab = 0, ae = 0, be = 0;
            var limit = round == 0 ? 40 : 20;
            for (var channel = 0; channel < 3; channel++)
            {
                var seen = upload[channel].Samples;
                var own = model[channel].Samples;
                var blurred = fine[channel].Samples;
                var more = coarse[channel].Samples;
                for (var i = 0; i < own.Length; i += 3)
                {
                    var (p, q) = (own[i] - blurred[i], blurred[i] - more[i]);
                    var error = seen[i] - own[i] - (a * p) - (b * q);
                    if (!(Math.Abs(error) < limit))
                    {
                        continue; // changed, or beside the reference
                    }

                    (aa, bb, ab) = (aa + (p * p), bb + (q * q), ab + (p * q));
                    (ae, be) = (ae + (p * error), be + (q * error));
                }
            }

            Span<double> matrix = [aa * 1.001, 0, ab, bb * 1.001];
            Span<double> vector = [ae, be];
            if (!LinearSystem.Solve(matrix, vector))
            {
                break;
            }

            (a, b) = (Math.Clamp(a + vector[0], -1.5, 3), Math.Clamp(b + vector[1], -1.5, 3));
        }

        return ((float)a, (float)b);
    }
}
