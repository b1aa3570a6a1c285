using System.Globalization;
using System.Security.Cryptography;

namespace Anxin.App.Cases;

/// <summary>
/// Fifteen digits that can be read out on the phone: the day (yyMMdd, China time), eight random digits, and a Damm check digit (H. M. Damm, 2004), which finds every
/// single wrong digit and every swap of neighbours. Shown in groups: 261122-4831-0957-3.
/// </summary>
public static class CaseNumber
{
    public const int Length = 15;

    private static ReadOnlySpan<byte> Damm =>
    [
        0, 3, 1, 7, 5, 9, 8, 6, 4, 2, 7, 0, 9, 2, 1, 5, 4, 8, 6, 3, 4, 2, 0, 6, 8, 7, 1, 3, 5, 9, 1, 7, 5, 0, 9, 8, 3, 4, 2, 6, 6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
        3, 6, 7, 4, 2, 0, 9, 5, 8, 1, 5, 8, 6, 9, 7, 2, 0, 1, 3, 4, 8, 9, 4, 5, 3, 6, 2, 0, 1, 7, 9, 4, 3, 8, 6, 1, 7, 2, 0, 5, 2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
    ];

    public static string New(DateTime now)
    {
        var day = now.AddHours(8).ToString("yyMMdd", CultureInfo.InvariantCulture);
        var random = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        return day + random + (char)('0' + Check(day + random));
    }

    /// <summary>Reads what a person typed, with or without the dashes; false when the check digit says that something was misheard.</summary>
    public static bool TryParse(string? text, out string number)
    {
        number = "";
        if (text is null || text.Any(c => char.IsSurrogate(c) || c >= '\uFFFE'))
        {
            return false; // half a surrogate pair or a non-character has no normal form
        }

        number = new string([.. text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => c is not (' ' or '-'))]);
        return number.Length == Length && number.All(char.IsAsciiDigit) && Check(number) == 0;
    }

    public static string Grouped(string number) => $"{number[..6]}-{number[6..10]}-{number[10..14]}-{number[14..]}";

    private static int Check(string digits)
    {
        var interim = 0;
        foreach (var c in digits)
        {
            interim = Damm[(interim * 10) + (c - '0')];
        }

        return interim;
    }
}
