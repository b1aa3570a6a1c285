using System.Text.RegularExpressions;

namespace Anxin.App.Evidence.Reading;

/// <summary>What of an order may stand on a label or a parcel: its number, and of the goods whole model numbers and runs of Chinese.</summary>
/// <param name="Number">The merchant's order number, or null where it is too short to mean anything.</param>
/// <param name="Models">Such as FS-40: at least four letters and digits, with a digit among them.</param>
/// <param name="Names">Runs of at least four Chinese characters in the title.</param>
public sealed partial record SoldWords(string? Number, IReadOnlyList<string> Models, IReadOnlyList<string> Names)
{
    /// <summary>Fewer Chinese characters in a row are everyday words.</summary>
    public const int LeastOfName = 4;

    private const int LeastOfNumber = 6;
    private const int LeastOfModel = 4;

    public static SoldWords Of(string number, IEnumerable<(string Title, string? Sku)> lines)
    {
        var sold = lines.ToList();
        var models = sold.SelectMany(l => Model().Matches(l.Title).Select(m => m.Value).Append(l.Sku ?? ""))
            .Where(m => m.Count(char.IsAsciiLetterOrDigit) >= LeastOfModel && m.Any(char.IsAsciiDigit));
        return new SoldWords(
            number.Count(char.IsAsciiLetterOrDigit) >= LeastOfNumber && number.Any(char.IsAsciiDigit) ? number : null,
            [.. models.Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. sold.SelectMany(l => Name().Matches(l.Title).Select(m => m.Value)).Distinct(StringComparer.Ordinal)]);
    }

    [GeneratedRegex("[A-Za-z0-9]+(?:[-./][A-Za-z0-9]+)*")]
    private static partial Regex Model();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{4,}")]
    private static partial Regex Name();
}
