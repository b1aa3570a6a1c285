using System.Text;

namespace Anxin.App.Vault;

/// <summary>A telephone number in E.164 form. Accepts what people in China write: mobile, landline with area code, 400 numbers, +86 or 0086, full-width digits, spaces and dashes.</summary>
public readonly record struct Phone
{
    private Phone(string e164) => E164 = e164;

    public string E164 { get; }

    public static bool TryParse(string? text, out Phone phone)
    {
        phone = default;
        if (text is null || text.Length > 40 || Compact(text) is not { Length: > 0 } compact)
        {
            return false;
        }

        var number = compact.StartsWith("00", StringComparison.Ordinal) ? "+" + compact[2..] : compact;
        if (number[0] == '+' && !number.StartsWith("+86", StringComparison.Ordinal))
        {
            phone = new Phone(number);
            return number.Length is >= 8 and <= 16 && number[1] != '0';
        }

        var national = number[0] == '+' ? number[3..] : number.StartsWith("86", StringComparison.Ordinal) && number.Length == 13 ? number[2..] : number;
        national = national.TrimStart('0') is { } trimmed && national.StartsWith('0') ? trimmed : national;
        phone = new Phone("+86" + national);
        return IsMobile(national) || IsLandline(national) || IsService(national);
    }

    /// <summary>As read aloud in China, without the country code for Chinese numbers.</summary>
    public string Display => !E164.StartsWith("+86", StringComparison.Ordinal) ? E164 : IsMobile(E164[3..]) || IsService(E164[3..]) ? E164[3..] : "0" + E164[3..];

    public override string ToString() => "(phone)";

    private static bool IsMobile(string n) => n.Length == 11 && n[0] == '1' && n[1] is >= '3' and <= '9';

    private static bool IsService(string n) => n.Length == 10 && (n.StartsWith("400", StringComparison.Ordinal) || n.StartsWith("800", StringComparison.Ordinal));

    private static bool IsLandline(string n) => n.Length is >= 9 and <= 11 && n[0] is >= '1' and <= '9' && !(n[0] == '1' && n[1] != '0');

    private static string? Compact(string text)
    {
        // Half a surrogate pair or a non-character has no normal form.
        if (text.Any(c => char.IsSurrogate(c) || c >= '\uFFFE'))
        {
            return null;
        }

        var digits = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).Trim())
        {
            if (char.IsAsciiDigit(c) || (c == '+' && digits.Length == 0))
            {
                digits.Append(c);
            }
            else if (c is not (' ' or '-' or '(' or ')' or '.' or '–' or '—'))
            {
                return null;
            }
        }

        return digits.ToString();
    }
}
