using System.Numerics;

namespace Anxin.Forensics.Features;

/// <summary>One octave of the scale space of Lowe, "Distinctive Image Features from Scale-Invariant Keypoints" (2004): pictures ever more
/// blurred, and the differences of neighbours.</summary>
/// <param name="Step">Pixels of the whole picture for one pixel here: 1, 2, 4, ….</param>
/// <param name="Blurred">Steps and three more pictures; the blur doubles over the steps.</param>
/// <param name="Differences">One less.</param>
internal sealed record Octave(float Step, Plane[] Blurred, Plane[] Differences)
{
    /// <summary>Steps from one blur to twice the blur.</summary>
    public const int Steps = 3;

    /// <summary>The blur of the first picture of an octave, in its own pixels.</summary>
    public const float FirstBlur = 1.6f;

    // What a camera and the shrinking left in the picture.
    private const float Given = 0.5f;
    private const int LeastSide = 20;

    /// <summary>The octaves of a picture, the finest first.</summary>
    /// <param name="picture">Brightness, 0 to 255.</param>
    /// <param name="enlarged">How much larger it was made; its blur grew with it.</param>
    /// <param name="step">Pixels of the caller's picture for one of this.</param>
    public static List<Octave> All(Plane picture, float enlarged, float step)
    {
        var octaves = new List<Octave>();
        var given = Math.Min(Given * enlarged, FirstBlur - 0.1f);
        var first = GaussianBlur.Of(picture, MathF.Sqrt((FirstBlur * FirstBlur) - (given * given)));
        while (Math.Min(first.Width, first.Height) >= LeastSide)
        {
            var octave = Of(first, step);
            octaves.Add(octave);
            first = octave.Blurred[Steps].Halved();
            step *= 2;
        }

        return octaves;
    }

    private static Octave Of(Plane first, float step)
    {
        var blurred = new Plane[Steps + 3];
        var differences = new Plane[Steps + 2];
        blurred[0] = first;
        var (factor, blur) = (Math.Pow(2, 1.0 / Steps), (double)FirstBlur);
        for (var i = 1; i < blurred.Length; i++)
        {
            var next = blur * factor;
            blurred[i] = GaussianBlur.Of(blurred[i - 1], (float)Math.Sqrt((next * next) - (blur * blur)));
            differences[i - 1] = Difference(blurred[i], blurred[i - 1]);
            blur = next;
        }

        return new Octave(step, blurred, differences);
    }

    private static Plane Difference(Plane a, Plane b)
    {
        var difference = new Plane(a.Width, a.Height);
        var (from, less, to) = (a.Values, b.Values, difference.Values);
        var i = 0;
        for (; i <= to.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(from, i) - new Vector<float>(less, i)).CopyTo(to, i);
        }

        for (; i < to.Length; i++)
        {
            to[i] = from[i] - less[i];
        }

        return difference;
    }
}
