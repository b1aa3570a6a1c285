using Anxin.Forensics.Comparing.Aligning;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>The upload and what it would show if nothing had been changed in the reference.</summary>
/// <param name="Upload">As it is.</param>
/// <param name="Model">The reference laid under it, with its colours and sharpness matched.</param>
/// <param name="Inside">Which pixels can be compared: on the reference and not at its rim.</param>
/// <param name="OnReference">Which pixels of the upload lie on the reference.</param>
internal sealed record ComparedPair(Colours Upload, Colours Model, bool[] Inside, bool[] OnReference) : IDisposable
{
    public PictureSize Size => Upload.Size;

    public static ComparedPair Of(Alignment alignment)
    {
        var upload = Colours.Of(alignment.Upload);
        using var reference = Colours.Of(alignment.Reference);
        var warped = new Colours(
            Sampler.Warp(reference.First, alignment.Map, upload.Size), Sampler.Warp(reference.Second, alignment.Map, upload.Size),
            Sampler.Warp(reference.Third, alignment.Map, upload.Size));
        var inside = new bool[upload.Size.Pixels];
        for (var channel = 0; channel < 3; channel++)
        {
            var model = warped[channel].Samples;
            var own = upload[channel].Samples;
            for (var i = 0; i < inside.Length; i++)
            {
                inside[i] = !float.IsNaN(model[i]);
                model[i] = inside[i] ? model[i] : own[i];
            }
        }

        var onReference = (bool[])inside.Clone();
        Withdraw(inside, upload.Size.Width);
        ColourMatch.Apply(upload, warped, inside);
        SharpnessMatch.Apply(upload, warped);
        for (var channel = 0; channel < 3; channel++)
        {
            var model = warped[channel].Samples;
            var own = upload[channel].Samples;
            for (var i = 0; i < inside.Length; i++)
            {
                model[i] = inside[i] ? model[i] : own[i];
            }
        }

        return new ComparedPair(upload, warped, inside, onReference);
    }

    // Beside the reference the upload shows a frame or nothing; compression smears that some pixels inwards.
    private static void Withdraw(bool[] inside, int width)
    {
        const int Reach = 4;
        for (var step = 0; step < Reach; step++)
        {
            var before = (bool[])inside.Clone();
            for (var i = 0; i < inside.Length; i++)
            {
                var x = i % width;
                inside[i] &= (x == 0 || before[i - 1]) && (x == width - 1 || before[i + 1])
                    && (i < width || before[i - width]) && (i >= inside.Length - width || before[i + width]);
            }
        }
    }

    public void Dispose()
    {
        Upload.Dispose();
        Model.Dispose();
    }
}
