namespace Anxin.Forensics.Media.Decoding;

/// <summary>
/// The source columns under one target column, with the weights of the first and the last in units of 1/(target width) of a source
/// column. Those between weigh the target width each; when there is only one, the last weight is zero.
/// </summary>
internal readonly record struct ColumnSpan(int First, int FirstWeight, int Last, int LastWeight)
{
    /// <summary>The spans of all target columns: column x covers [x * width, (x + 1) * width).</summary>
    public static ColumnSpan[] Of(int width, int wantedWidth)
    {
        var spans = new ColumnSpan[wantedWidth];
        for (var x = 0; x < wantedWidth; x++)
        {
            var (start, end) = ((long)x * width, (x + 1L) * width);
            var (first, last) = ((int)(start / wantedWidth), (int)((end - 1) / wantedWidth));
            spans[x] = first == last
                ? new ColumnSpan(first, width, last, 0)
                : new ColumnSpan(first, (int)(((first + 1L) * wantedWidth) - start), last, (int)(end - ((long)last * wantedWidth)));
        }

        return spans;
    }
}
