using System.Globalization;
using Anxin.App.Common;

namespace Anxin.App.Claims.Importing;

/// <summary>What cells mean: money in yuan, whole numbers, times in China unless they say otherwise.</summary>
internal static class Cells
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy-M-d", "yyyy/M/d", "yyyy-M-d'T'H:mm", "yyyy-M-d'T'H:mm:ss",
    ];

    /// <summary>Yuan with at most two decimals, as minor units: 39.9 is 3990.</summary>
    public static Result<long> Money(string cell)
    {
        var parts = cell.Split('.');
        return parts.Length <= 2 && parts[0].Length is > 0 and <= 9 && parts[0].All(char.IsAsciiDigit) &&
            (parts.Length == 1 || (parts[1].Length is 1 or 2 && parts[1].All(char.IsAsciiDigit)))
            ? (long.Parse(parts[0], CultureInfo.InvariantCulture) * 100)
                + (parts.Length == 1 ? 0 : int.Parse(parts[1].PadRight(2, '0'), CultureInfo.InvariantCulture))
            : new Invalid("money_invalid", "This is no amount in yuan with at most two decimals.", null, "Write it like 39.90.");
    }

    public static Result<int> Quantity(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= OrderLimits.Quantity
            ? count
            : new Invalid("quantity_invalid", $"This is no number of pieces from 1 to {OrderLimits.Quantity}.", null, "Write it like 2.");

    public static Result<DateTime> Time(string cell)
    {
        if (DateTime.TryParseExact(cell, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var china))
        {
            return DateTime.SpecifyKind(china.AddHours(-8), DateTimeKind.Utc);
        }

        return cell.Contains('T', StringComparison.Ordinal) && (cell.EndsWith('Z') || HasOffset(cell)) &&
            DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.None, out var told)
            ? told.UtcDateTime
            : new Invalid("time_invalid", "This is no time that can be read.", null, "Write it like 2026-11-10 09:30, in China's time.");
    }

    /// <summary>What a text cell must not be: too long, broken over lines, or what a spreadsheet would take for a formula.</summary>
    public static Invalid? Check(OrderColumn column, string cell) =>
        cell.Length > column.Longest
            ? new Invalid("cell_too_long", $"This is longer than {column.Longest} characters.", null, "Shorten it.")
            : cell.Any(char.IsControl)
            ? new Invalid("cell_not_plain", "This holds a line break or another control character.", null, "Write it on one line.")
            : cell[0] is '=' or '@' || (cell[0] is '+' or '-' && column != OrderColumn.BuyerPhone)
            ? new Invalid("cell_is_formula", "A spreadsheet would take this for a formula.", null, "Begin it with a letter or a digit.")
            : null;

    private static bool HasOffset(string cell) => cell.Length > 6 && cell[^6] is '+' or '-' && cell[^3] == ':';
}
