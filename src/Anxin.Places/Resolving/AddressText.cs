namespace Anxin.Places.Resolving;

/// <summary>
/// The letters of an address as they are compared: folded, without separators, without what was taken out as person, phone or label.
/// <see cref="Origins"/> leads each letter back to its place in the text as written.
/// </summary>
internal readonly ref struct AddressText(
    ReadOnlySpan<char> letters, ReadOnlySpan<short> origins, ReadOnlySpan<bool> breaks, ref int steps)
{
    private const int ShortestSpacedOut = 6;

    /// <summary>Names and townships looked at so far: the work an address costs, whatever the machine.</summary>
    public readonly ref int Steps = ref steps;

    public readonly ReadOnlySpan<char> Letters = letters;
    public readonly ReadOnlySpan<short> Origins = origins;

    /// <summary>Whether something was between the letter before and this one; true for the first.</summary>
    public readonly ReadOnlySpan<bool> Breaks = breaks;

    public int Length => Letters.Length;

    public bool IsBreak(int at) => at >= Letters.Length || Breaks[at];

    public bool Has(string word, int at) => Letters[at..].StartsWith(word);

    /// <summary>Keeps the letters of a marked text.</summary>
    public static AddressText Compact(
        ReadOnlySpan<char> folded, ReadOnlySpan<Mark> marks, Span<char> letters, Span<short> origins, Span<bool> breaks, ref int steps)
    {
        var count = 0;
        var parted = 0;
        var afterBreak = true;
        for (var i = 0; i < folded.Length; i++)
        {
            if (marks[i] == Mark.Letter)
            {
                (letters[count], origins[count], breaks[count]) = (folded[i], (short)i, afterBreak);
                parted += afterBreak ? 1 : 0;
                count++;
            }

            afterBreak = marks[i] != Mark.Letter;
        }

        if (count >= ShortestSpacedOut && parted * 5 >= count * 4)
        {
            // 人 民 路: where nearly every letter stands apart, a gap parts no words.
            breaks[1..count].Clear();
        }

        return new AddressText(letters[..count], origins[..count], breaks[..count], ref steps);
    }
}
