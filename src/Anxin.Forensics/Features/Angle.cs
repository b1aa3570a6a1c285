namespace Anxin.Forensics.Features;

/// <summary>Directions as shares of a whole turn, 0 to 1, from right to down; by plain arithmetic, so that they are the same everywhere.</summary>
internal static class Angle
{
    /// <summary>Directions that are told apart when they are kept in a byte.</summary>
    public const int Count = 256;

    private static readonly float[] _cosines = [.. Enumerable.Range(0, Count).Select(i => (float)Math.Cos(2 * Math.PI * i / Count))];

    /// <summary>The direction of a vector, within 1/50,000 of a turn.</summary>
    public static float Of(float dy, float dx)
    {
        var (across, down) = (Math.Abs(dx), Math.Abs(dy));
        var longer = Math.Max(across, down);
        if (longer == 0)
        {
            return 0;
        }

        // The arc tangent of 0 to 1 by an odd polynomial (Abramowitz and Stegun, 4.4.49), in turns.
        var ratio = Math.Min(across, down) / longer;
        var square = ratio * ratio;
        var turn = ratio * (0.1591394f + (square * (-0.0525717f + (square * (0.0286702f + (square * (-0.0135484f + (square * 0.0033163f))))))));
        turn = down > across ? 0.25f - turn : turn;
        turn = dx < 0 ? 0.5f - turn : turn;
        return dy < 0 ? (turn == 0 ? 0 : 1 - turn) : turn;
    }

    public static float Cosine(byte angle) => _cosines[angle];

    public static float Sine(byte angle) => _cosines[(byte)(angle - (Count / 4))];

    public static byte ToByte(float turn) => (byte)((int)((turn * Count) + 0.5f) & (Count - 1));
}
