namespace Anxin.Forensics.Comparing.Differing;

/// <summary>Changed pixels that lie close together, such as the letters of a line: their shape and their colours.</summary>
/// <param name="Pixels">How many.</param>
/// <param name="Length">The longer side of the smallest rectangle around them, however it lies, as a share of the picture's longer side.</param>
/// <param name="Thickness">Its shorter side, likewise.</param>
/// <param name="Fill">The share of the rectangle they fill.</param>
/// <param name="Angle">The direction of the longer side, in radians.</param>
internal sealed record ChangedGroup(int Pixels, double Length, double Thickness, double Fill, double Angle)
{
    public double Aspect => Length / Thickness;

    /// <summary>The share of pixels near the middle colour.</summary>
    public double OneColour { get; init; }

    /// <summary>The share of the two most frequent of 512 kinds of colour.</summary>
    public double TwoColours { get; init; }

    /// <summary>The share that became lighter, or darker, whichever is more.</summary>
    public double OneWay { get; init; }

    /// <summary>The middle change of brightness, in levels.</summary>
    public double Lighter { get; init; }

    /// <summary>How much of the picture below shines through, 0 to 1 or a little more.</summary>
    public double Through { get; init; }

    /// <summary>The deviation that this leaves unexplained, in levels.</summary>
    public double Unexplained { get; init; }
}
