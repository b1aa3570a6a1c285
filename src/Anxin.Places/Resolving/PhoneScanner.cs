namespace Anxin.Places.Resolving;

/// <summary>Finds Chinese phone numbers in folded text: mobile (1xx xxxx xxxx), landline (0xx xxxxxxxx), 400 and 800 numbers.</summary>
internal static class PhoneScanner
{
    private static readonly string[] CountryCodes = ["+86", "0086", "86"];

    /// <summary>Marks every phone and returns the place of the first, length 0 when there is none.</summary>
    public static (int Start, int Length) Scan(ReadOnlySpan<char> text, Span<Mark> marks)
    {
        var first = (Start: 0, Length: 0);
        for (var at = 0; at < text.Length; at++)
        {
            if ((char.IsAsciiDigit(text[at]) || text[at] == '+') && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
            {
                var end = EndOfPhone(text, at);
                if (end > at)
                {
                    marks[at..end].Fill(Mark.Phone);
                    first = first.Length == 0 ? (at, end - at) : first;
                    at = end - 1;
                }
                else
                {
                    at = EndOfDigits(text, at);
                }
            }
        }

        return first;
    }

    /// <summary>The digits of a marked phone without the country code.</summary>
    public static string Digits(ReadOnlySpan<char> phone)
    {
        Span<char> digits = stackalloc char[phone.Length];
        var count = 0;
        foreach (var c in phone[CountryCodeLength(phone)..])
        {
            if (char.IsAsciiDigit(c))
            {
                digits[count++] = c;
            }
        }

        return new string(digits[..count]);
    }

    private static int EndOfPhone(ReadOnlySpan<char> text, int start)
    {
        var at = start + CountryCodeLength(text[start..]);
        var end = Groups(text, at, 3, 4, 4);
        if (end > 0 && text[at] == '1' && text[at + 1] >= '3')
        {
            return end;
        }

        if (at < text.Length && text[at] == '0')
        {
            return Landline(text, at);
        }

        var isService = text[at..].StartsWith("400") || text[at..].StartsWith("800");
        return isService ? Math.Max(Groups(text, at, 3, 3, 4), Groups(text, at, 3, 4, 3)) : 0;
    }

    private static int Landline(ReadOnlySpan<char> text, int at)
    {
        var area = at + 1 < text.Length && text[at + 1] is '1' or '2' ? 3 : 4;
        return Math.Max(Groups(text, at, area, 4, 4), Groups(text, at, area, 4, 3));
    }

    private static int CountryCodeLength(ReadOnlySpan<char> text)
    {
        foreach (var code in CountryCodes)
        {
            if (text.StartsWith(code))
            {
                var length = code.Length < text.Length && text[code.Length] is ' ' or '-' ? code.Length + 1 : code.Length;
                return length + 3 <= text.Length && (text[length] is '1' or '0' || code[0] == '+') ? length : 0;
            }
        }

        return 0;
    }

    /// <summary>
    /// The end of three groups of digits with at most one space or dash between them and no digit after; 0 when they are not there.
    /// </summary>
    private static int Groups(ReadOnlySpan<char> text, int at, int first, int second, int third)
    {
        var after = Group(text, at, first);
        after = Group(text, SkipJoint(text, after), second);
        after = Group(text, SkipJoint(text, after), third);
        return after > 0 && (after == text.Length || !char.IsAsciiDigit(text[after])) ? after : 0;
    }

    private static int Group(ReadOnlySpan<char> text, int at, int count)
    {
        if (at < 0 || at + count > text.Length)
        {
            return -1;
        }

        return text.Slice(at, count).ContainsAnyExceptInRange('0', '9') ? -1 : at + count;
    }

    private static int SkipJoint(ReadOnlySpan<char> text, int at) => at > 0 && at < text.Length && text[at] is ' ' or '-' ? at + 1 : at;

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
        }

        return at;
    }
}
