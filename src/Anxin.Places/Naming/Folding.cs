using System.Runtime.CompilerServices;

namespace Anxin.Places.Naming;

/// <summary>
/// Maps each character to the one it is compared as: traditional to simplified, full width to half width, capital to small.
/// One character stays one character, so a position in the folded text is a position in the text.
/// </summary>
internal sealed class Folding
{
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const int FullWidthShift = FullWidthFirst - '!';
    private readonly char[] _map = new char[char.MaxValue + 1];

    /// <param name="pairs">Traditional and simplified characters in turn.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Folding(ReadOnlySpan<char> pairs)
    {
        for (var c = 0; c < _map.Length; c++)
        {
            _map[c] = (char)c is >= FullWidthFirst and <= FullWidthLast ? Lower((char)(c - FullWidthShift)) : Lower((char)c);
        }

        _map['\u3000'] = ' ';
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            _map[pairs[i]] = pairs[i + 1];
        }
    }

    public char this[char c] => _map[c];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        for (var i = 0; i < text.Length; i++)
        {
            into[i] = _map[text[i]];
        }
    }

    public string Fold(string text) =>
        string.Create(text.Length, (Folding: this, text), (into, state) => state.Folding.Fold(state.text, into));

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
