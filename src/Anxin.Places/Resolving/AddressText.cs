namespace Anxin.Places.Resolving;

/// <summary>
/// The letters of an address as they are compared: folded, without separators, without what was taken out as person, phone or label.
/// <see cref="Origins"/> leads each letter back to its place in the text as written.
/// </summary>
internal readonly ref struct AddressText(ReadOnlySpan<char> letters, ReadOnlySpan<short> origins, ReadOnlySpan<bool> breaks)
{
    public readonly ReadOnlySpan<char> Letters = letters;
    public readonly ReadOnlySpan<short> Origins = origins;

    /// <summary>Whether something was between the letter before and this one; true for the first.</summary>
    public readonly ReadOnlySpan<bool> Breaks = breaks;

    public int Length => Letters.Length;

    public bool IsBreak(int at) => at >= Letters.Length || Breaks[at];

    public bool Has(string word, int at) => Letters[at..].StartsWith(word);
}
