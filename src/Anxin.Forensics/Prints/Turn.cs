namespace Anxin.Forensics.Prints;

/// <summary>The eight ways a picture can lie: transposed or not, then mirrored left to right, then top to bottom.</summary>
[Flags]
public enum Turn
{
    /// <summary>As it is.</summary>
    None = 0,

    /// <summary>Left and right swapped.</summary>
    Mirrored = 1,

    /// <summary>Top and bottom swapped.</summary>
    Flipped = 2,

    /// <summary>Rows and columns swapped, before the others. With one of them a quarter turn.</summary>
    Transposed = 4,
}
