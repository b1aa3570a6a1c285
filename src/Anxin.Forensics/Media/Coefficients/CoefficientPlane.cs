namespace Anxin.Forensics.Media.Coefficients;

/// <summary>The quantised cosine coefficients of one colour of a JPEG file, 64 a block in reading order (not zigzag).</summary>
internal sealed class CoefficientPlane(int id, int across, int down, int table)
{
    /// <summary>The name the file gives the colour.</summary>
    public int Id { get; } = id;

    /// <summary>Blocks of this colour across one unit of the file.</summary>
    public int Across { get; } = across;

    /// <summary>Blocks of this colour down one unit of the file.</summary>
    public int Down { get; } = down;

    /// <summary>Which of the file's quantisation tables it uses.</summary>
    public int Table { get; } = table;

    /// <summary>Blocks that show something of the picture.</summary>
    public int BlocksWide { get; private set; }

    /// <summary>Blocks that show something of the picture.</summary>
    public int BlocksHigh { get; private set; }

    /// <summary>Blocks in a row of <see cref="Values"/>, those that only fill up a unit included.</summary>
    public int Stride { get; private set; }

    /// <summary>Block by block.</summary>
    public short[] Values { get; private set; } = [];

    /// <summary>The quantisation steps, in reading order; empty until the first scan.</summary>
    public ushort[] Steps { get; set; } = [];

    /// <summary>A block's coefficients.</summary>
    public Span<short> Block(int x, int y) => Values.AsSpan(64 * ((y * Stride) + x), 64);

    /// <summary>Makes room for all blocks.</summary>
    public void Size(int width, int height, int unitsWide, int unitsHigh, int mostAcross, int mostDown)
    {
        BlocksWide = ((((width * Across) + mostAcross - 1) / mostAcross) + 7) / 8;
        BlocksHigh = ((((height * Down) + mostDown - 1) / mostDown) + 7) / 8;
        Stride = unitsWide * Across;
        Values = new short[64 * Stride * unitsHigh * Down];
    }
}
