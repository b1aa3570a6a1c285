namespace Anxin.Places.Resolving;

/// <summary>Writes what stays of a text when the divisions, the person, the phones and the labels are taken out.</summary>
internal static class RestWriter
{
    public static string Write(ReadOnlySpan<char> text, ReadOnlySpan<Mark> marks, int placeFrom, int placeTo)
    {
        Span<char> rest = stackalloc char[text.Length];
        var length = 0;
        var gap = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (marks[i] != Mark.Letter || (i >= placeFrom && i < placeTo))
            {
                // Of a run of separators the first that stood in the text stays; what was taken out leaves a space.
                gap = gap == '\0' ? (marks[i] == Mark.Gap ? text[i] : ' ') : gap;
                continue;
            }

            if (gap != '\0' && length > 0)
            {
                rest[length++] = gap;
            }

            gap = '\0';
            rest[length++] = text[i];
        }

        return length == 0 ? "" : new string(rest[..length]);
    }
}
