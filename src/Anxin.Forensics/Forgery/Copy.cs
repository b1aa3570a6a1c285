using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>Two places of a picture that are the same but for the projection.</summary>
/// <param name="Projection">From the first place to the second.</param>
/// <param name="Box">Where the first place was looked for.</param>
/// <param name="First">Its pixels in the box.</param>
/// <param name="Pixels">How many.</param>
/// <param name="Textured">How many of them have something to correlate.</param>
/// <param name="Correlation">The mean correlation of those.</param>
/// <param name="Pairs">Pairs of keypoints that agree.</param>
internal sealed record Copy(
    Projection Projection, Box Box, bool[] First, int Pixels, int Textured, double Correlation, int Pairs)
{
    /// <summary>What the correlations lie above the least one, summed up: how much copying explains.</summary>
    public double Gain { get; init; }

    /// <summary>The pixels of the first place, in the picture.</summary>
    public IEnumerable<(int X, int Y)> Places()
    {
        for (var i = 0; i < First.Length; i++)
        {
            if (First[i])
            {
                yield return (Box.Left + (i % Box.Width), Box.Top + (i / Box.Width));
            }
        }
    }

    /// <summary>Whether a pixel of the picture is of the first place.</summary>
    public bool Holds(int x, int y) =>
        x >= Box.Left && x < Box.Right && y >= Box.Top && y < Box.Bottom && First[((y - Box.Top) * Box.Width) + x - Box.Left];

    /// <summary>The middle of the first place.</summary>
    public (double X, double Y) Middle { get; init; }
}
