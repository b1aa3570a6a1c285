using System.Text.RegularExpressions;

namespace Anxin.Places.Resolving;

/// <summary>
/// Splits street, number, estate, building, unit, floor and room. Parts are looked for from the street on, each behind the one before, so
/// that 3号楼 is a building and 3号 a number.
/// </summary>
internal static partial class DetailReader
{
    private const string Count = @"(?:\d{1,4}[A-Za-z]?|[A-Za-z]\d{0,3}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊东西南北中])";

    public static AddressDetail Read(string rest)
    {
        if (rest.Length is 0 or > Resolver.MaxLength)
        {
            return new AddressDetail();
        }

        var at = 0;
        var street = Take(Street(), rest, ref at, anchored: true);
        var number = Take(Number(), rest, ref at, anchored: true);
        var afterNumber = at;
        if (Dashed().Match(rest, at) is { Success: true } dashed)
        {
            return new AddressDetail
            {
                Street = street,
                Number = number,
                Estate = Between(rest, at, dashed.Index),
                Building = dashed.Groups[1].Value,
                Unit = dashed.Groups[2].Value,
                Room = dashed.Groups[3].Value,
            };
        }

        var firstPart = rest.Length;
        var building = TakePart(Building(), rest, ref at, ref firstPart);
        var unit = TakePart(Unit(), rest, ref at, ref firstPart);
        var floor = TakePart(Floor(), rest, ref at, ref firstPart);
        var room = TakePart(Room(), rest, ref at, ref firstPart);
        return new AddressDetail
        {
            Street = street,
            Number = number,
            Estate = Between(rest, afterNumber, firstPart),
            Building = building,
            Unit = unit,
            Floor = floor,
            Room = room,
        };
    }

    private static string? Take(Regex part, string text, ref int at, bool anchored)
    {
        var match = part.Match(text, at);
        if (!match.Success || (anchored && match.Index != at))
        {
            return null;
        }

        at = match.Index + match.Length;
        return match.Value.Trim();
    }

    private static string? TakePart(Regex part, string text, ref int at, ref int firstPart)
    {
        var before = at;
        var value = Take(part, text, ref at, anchored: false);
        firstPart = value is null ? firstPart : Math.Min(firstPart, text.IndexOf(value, before, StringComparison.Ordinal));
        return value;
    }

    private static string? Between(string text, int from, int to)
    {
        var between = text[from..Math.Max(from, to)].Trim(' ', ',', '，', '、', '-', '(', '（');
        return between.Length == 0 ? null : between;
    }

    [GeneratedRegex(@"\G[^\d]{1,14}?(?:大道|大街|胡同|[东西南北中]?[路街巷道])(?![道区坊])(?:[东西南北中一二三四五六七八九十]{1,2}[段路街巷])?")]
    private static partial Regex Street();

    [GeneratedRegex(@"\G ?\d{1,5}(?:弄(?:\d{1,5}[号號])?|(?:[-之]\d{1,4})?[号號](?:之[一二三四五六七八九十\d]{1,2})?)(?![楼樓院房栋棟门門])")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\d{1,3})-(\d{1,2})-(\d{2,5})$")]
    private static partial Regex Dashed();

    [GeneratedRegex(Count + "(?:[号號][楼樓院]|[栋棟幢座])")]
    private static partial Regex Building();

    [GeneratedRegex(Count + "(?:[单單]元|[门門](?!口))")]
    private static partial Regex Unit();

    [GeneratedRegex(Count + "(?:[层層]|[楼樓](?!上|下|道))")]
    private static partial Regex Floor();

    [GeneratedRegex(@"[A-Za-z]?\d{1,5}[A-Za-z]?(?:室|[号號]房|房|[户戶])|(?<=[元层層楼樓栋棟幢座])\d{2,5}$")]
    private static partial Regex Room();
}
